"""Write the findings and the judgement of one point of the complaint, as a draft that the decision rests on."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.outcome import JUDGEMENTS
from gehoor.complaints.refusals import Refused
from gehoor.complaints.standards import STANDARDS
from gehoor.complaints.viewer import Viewer


def record_findings(
    viewer: Viewer,
    complaint_id: int,
    number: int,
    findings: str,
    *,
    judgement: str,
    standards: Sequence[str] = (),
    seen: int | None = None,
) -> None:
    """Of the point with this number: what was found, the judgement (`outcome.JUDGEMENTS`, or none yet), the standards.

    The same as it was is no change.
    """
    with opened(viewer, complaint_id, "findings", seen) as file:
        element = file.complaint.elements.select_related("findings").filter(number=number).first()
        if element is None:
            raise Refused(_("Dit onderdeel staat niet in de klacht. Kies een onderdeel uit de lijst."))
        if judgement and judgement not in JUDGEMENTS:
            raise Refused(_("Kies een oordeel uit de lijst."), "Awb 9:12(1)")
        if file.position.phase == "closed":
            raise Refused(_("De klacht is afgesloten. Heropen haar eerst als het oordeel moet veranderen."))
        chosen = [standard for standard in standards if standard in STANDARDS]
        present = element.findings.body if element.findings else ""
        if (present, element.judgement, element.standards) == (findings, judgement, chosen):
            return
        own = {"element": number, "judgement": judgement, "standards": chosen}
        event = file.happened("findings_drafted", own=own, text=findings)
        element.findings, element.judgement, element.standards = event.text, judgement, chosen
        element.save(update_fields=["findings", "judgement", "standards"])
