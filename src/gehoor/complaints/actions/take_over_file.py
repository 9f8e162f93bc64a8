"""Take over a file that another system kept: a real file, whose events say that they were brought in.

The legal instants are those of the old file, the instant of recording is now. Nothing is sent.
"""

import dataclasses

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.assign_person import ARTICLE
from gehoor.complaints.actions.record import record
from gehoor.complaints.actions.register_complaint import Registered, register_complaint, submission_digest
from gehoor.complaints.commands import Before, FileBefore, NewComplaint
from gehoor.complaints.happening import Happening
from gehoor.complaints.independence import Standing, sides_of
from gehoor.complaints.legal import language
from gehoor.complaints.models import Assignment, Complaint, Element
from gehoor.complaints.refusals import Refused
from gehoor.complaints.remains.numbers import destroyed_on
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import FactsError
from gehoor.platform import clock
from gehoor.ui.dates import written_date

IMPORTED = {"imported": True}


class NotEnded(Refused):
    """What is said to end the file does not end it for the law."""


class NotIndependent(Refused):
    """Who would handle it stands too near (Awb 9:7)."""


def take_over_file(before: FileBefore, viewer: Viewer) -> Registered:
    """The file; its `secret` is None where it was taken over before, and then nothing changed.

    Raises Refused for what the law room cannot read and for what was destroyed here, NotEnded where the file was
    closed there and is not for the law, NotIndependent where the handler may not handle it.
    """
    told = before.complaint
    command = dataclasses.replace(
        told,
        submission=submission_of(before.number),
        own={**told.own, **IMPORTED, "number": before.number},
        since=(*map(_happening, sorted(before.happened, key=_day)), _taken_over(before)),
    )
    _see_to_destruction(command)
    try:
        with transaction.atomic():
            made = register_complaint(command, viewer)
            if made.secret is not None:
                _finish(before, made, viewer)
            return made
    except FactsError as problem:
        raise Refused(problem.text(language())) from problem


def _see_to_destruction(command: NewComplaint) -> None:
    day = destroyed_on(command.organisation_id, submission_digest(command) or "")
    if day:
        raise Refused(
            _("Dit dossier is vernietigd op %(day)s. Vernietigde dossiers komen niet terug.")
            % {"day": written_date(day)}
        )


def _finish(before: FileBefore, made: Registered, viewer: Viewer) -> None:
    if before.closed and not Complaint.objects.filter(pk=made.complaint_id, phase="closed").exists():
        raise NotEnded(
            _("Zo eindigt een klacht als deze niet volgens de wet. Kijk naar de uitkomst en naar schriftelijk.")
        )
    if before.handler_id:
        _give(made.complaint_id, before.handler_id, viewer)
    if before.judgement:
        judged = Element.objects.filter(complaint_id=made.complaint_id)
        judged.update(judgement=before.judgement, standards=list(before.standards))


def _give(complaint_id: int, person_id: int, viewer: Viewer) -> None:
    """Who handles it, from the moment of taking over. They get no message: it may be one of hundreds."""
    complaint = Complaint.objects.select_related("regulation").get(pk=complaint_id)
    events = list(complaint.events.order_by("sequence"))
    match sides_of(complaint, events, clock.today()).standing_of(person_id):
        case Standing.BARRED:
            raise NotIndependent(
                _("Deze persoon is bij de klacht betrokken en kan haar niet behandelen. Kies iemand anders."), ARTICLE
            )
        case Standing.NEEDS_STATEMENT:
            raise NotIndependent(
                _(
                    "Deze persoon geeft leiding aan degene over wie de klacht gaat. Laat dit vak leeg en wijs de "
                    "behandelaar toe in het dossier: daar legt u de verklaring vast die nodig is."
                ),
                ARTICLE,
            )
    own = {"person_id": person_id, "capacity": Assignment.Capacity.HANDLER.value, **IMPORTED}
    record(complaint, [Happening("person_assigned", {"file": own})], viewer, before=events)


def submission_of(number: str) -> str:
    """What makes taking over the same file twice one file: its number, whatever its capitals and its spaces."""
    return f"taken-over:{' '.join(number.casefold().split())}"


def _day(before: Before) -> int:
    return before.on.toordinal()


def _happening(before: Before) -> Happening:
    return Happening(before.type, {**before.fields, "file": dict(IMPORTED)}, clock.start_of_day(before.on))


def _taken_over(before: FileBefore) -> Happening:
    return Happening("taken_over", {"file": {"number": before.number}}, text=before.found)
