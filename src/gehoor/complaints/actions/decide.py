"""The decision on the complaint: by the body, with date and number, or under the mandate by which it is signed."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.models import Body, Mandate, Person
from gehoor.authority.queries import may_sign_for, signers
from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.outcome import whole
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

ARTICLE = "Awb 9:12(1)"


@dataclass(frozen=True, slots=True)
class Decision:
    """Of which body, on which day; `number` of the body's own decision, else who decides does so by mandate.

    `conclusions`: what the body will do; `deviation`: why it does not follow the advice (Awb 9:16).
    """

    body_id: int
    on: dt.date
    number: str = ""
    conclusions: str = ""
    deviates_from_advice: bool = False
    deviation: str = ""
    document: DocumentDetails | None = None


def decide(viewer: Viewer, complaint_id: int, decision: Decision, *, seen: int | None = None) -> None:
    """Record the decision; the outcome counts for the law when the letter leaves (`findings_sent`)."""
    with opened(viewer, complaint_id, "decide", seen) as file:
        body = Body.objects.filter(pk=decision.body_id, organisation_id=viewer.organisation_id).first()
        if body is None:
            raise Refused(_("Kies het bestuursorgaan dat beslist."), ARTICLE)
        _check(file, decision)
        mandate = None if decision.number.strip() else _mandate(viewer, body, decision.on)
        judgements = list(file.complaint.elements.values_list("judgement", flat=True))
        own: dict[str, object] = {
            "body_id": body.pk,
            "on": decision.on.isoformat(),
            "number": decision.number.strip(),
            "mandate": mandate.pk if mandate else None,
            "judgement": whole(judgements),
            "deviates_from_advice": decision.deviates_from_advice,
        }
        if decision.document:
            own["document"] = put_document(file, decision.document).pk
        if decision.deviation.strip():
            file.happened("deviation_explained", text=decision.deviation)
        file.happened("decided", own=own, text=decision.conclusions.strip() or None)


def _check(file: OpenFile, decision: Decision) -> None:
    file.ask_law("findings_sent")
    if decision.on > clock.today():
        raise Refused(_("Die dag moet nog komen. Vul de dag in waarop het besluit is genomen."))
    if file.complaint.elements.filter(judgement="").exists() or not file.complaint.elements.exists():
        raise Refused(_("Geef eerst bij elk onderdeel van de klacht een oordeel."), ARTICLE)
    if decision.deviates_from_advice and not decision.deviation.strip():
        raise Refused(_("Schrijf op waarom het besluit afwijkt van het advies."), "Awb 9:16")


def _mandate(viewer: Viewer, body: Body, on: dt.date) -> Mandate | None:
    """Under which mandate this person signs; None where they are the body itself or chair it."""
    person = Person.objects.filter(pk=viewer.own_id).first()
    mandate = may_sign_for(person, body, on) if person else None
    if mandate is None and (person is None or not signers(body, on).filter(pk=person.pk).exists()):
        raise Refused(
            _("Vul het nummer van het besluit in. Zonder nummer beslist alleen wie daarvoor een mandaat heeft."),
            "Awb 10:3(1)",
        )
    return mandate
