"""Our understanding of the complaint, in points; the complainant corrects it once."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.chain import new_salt, text_digest
from gehoor.complaints.models import Element, Text
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer

MOST = 40


def edit_elements(viewer: Viewer, complaint_id: int, points: Sequence[str], *, seen: int | None = None) -> None:
    """Put these points in place of the present ones; a point whose words stay keeps its findings."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        _replace(file, points, "elements_edited")


def correct_understanding(viewer: Viewer, complaint_id: int, points: Sequence[str], *, seen: int | None = None) -> None:
    """The complainant puts the points right, once; after that a message says what is still wrong."""
    with opened(viewer, complaint_id, "own_file", seen) as file:
        if file.last("understanding_corrected") is not None:
            raise Refused(
                _("U hebt de punten al een keer aangepast. Stuur ons een bericht als er nog iets niet klopt.")
            )
        _replace(file, points, "understanding_corrected")


def _replace(file: OpenFile, points: Sequence[str], event_type: str) -> None:
    told = [point.strip() for point in points if point.strip()]
    if not told:
        raise Refused(_("Er moet ten minste één punt zijn. Schrijf op waar de klacht over gaat."))
    if len(told) > MOST:
        raise Refused(_("Dat zijn erg veel punten. Voeg punten samen: het kunnen er ten hoogste veertig zijn."))
    if file.position.phase == "closed" and file.viewer.kind is not Kind.SYSTEM:
        raise Refused(_("De klacht is afgesloten. De punten kunnen niet meer veranderen."))
    present = list(file.complaint.elements.select_related("text"))
    if [element.text.body for element in present] == told:
        return
    kept = {element.text.body: element for element in present}
    texts = {point: Text(complaint=file.complaint, salt=new_salt(), body=point) for point in told if point not in kept}
    Text.objects.bulk_create(texts.values())
    rows = [_element(file, number, point, kept, texts) for number, point in enumerate(told, start=1)]
    file.complaint.elements.all().delete()
    Element.objects.bulk_create(rows)
    digests = {str(row.number): text_digest(row.text.salt, row.text.body) for row in rows}
    file.happened(event_type, own={"elements": digests})


def _element(file: OpenFile, number: int, point: str, kept: dict[str, Element], texts: dict[str, Text]) -> Element:
    before = kept.get(point)
    if before is None:
        return Element(complaint=file.complaint, number=number, text=texts[point])
    return Element(
        complaint=file.complaint,
        number=number,
        text=before.text,
        findings_id=before.findings_id,
        judgement=before.judgement,
        standards=before.standards,
    )
