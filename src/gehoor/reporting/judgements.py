"""The judgement on a complaint, as it would be published (Woo 3.3(2)(l)): found in its file, blanked as a proposal."""

from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.publishable import publishable
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer
from gehoor.complaints.words import JUDGEMENTS, said
from gehoor.reporting.blanking import blanked, names_in
from gehoor.reporting.models import PublishedJudgement
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.words import standard


@dataclass(frozen=True, slots=True)
class Judgement:
    """What stands in the file, the proposal for the public, and the names that must not stand in it."""

    complaint_id: int
    reference: str
    year: int
    original: str
    proposal: str
    names: tuple[str, ...]


def judgement_of(viewer: Viewer, reference: str) -> Judgement:
    """Hidden where the viewer has no such file; CannotBe for a file without a judgement, or a sensitive one."""
    page = file_page(viewer, reference, purpose="publish")
    if page.head.closed_as != "findings" or page.head.closed_on is None:
        raise CannotBe(_("Dit dossier is niet met een oordeel afgesloten."))
    if page.head.sensitive:
        raise CannotBe(_("Dit dossier is gevoelig. Het oordeel wordt niet gepubliceerd."))
    if any(task.kind == "data_restricted" and task.done_at is None for task in page.tasks):
        raise CannotBe(_("Het gebruik van dit dossier is op verzoek beperkt. Het oordeel wordt niet gepubliceerd."))
    original, names = _text(page), names_in(page)
    return Judgement(
        page.head.complaint_id, reference, page.head.closed_on.year, original, blanked(original, names), names
    )


def public_judgements(organisation: Organisation, year: int) -> QuerySet[PublishedJudgement]:
    """What was released of a year and may still be read: not of a file that is sensitive or restricted since.

    Nor of one that was reopened, or closed anew since. Such a text leaves the public page before anybody withdraws it.
    """
    return PublishedJudgement.objects.filter(
        organisation=organisation,
        year=year,
        complaint__in=publishable(organisation.pk),
        complaint__closed_on__lte=F("released_at__date"),
    )


def _text(page: FilePage) -> str:
    parts = []
    for point in page.elements:
        lines = [_("Punt %(number)s") % {"number": point.number}, point.findings]
        lines.append(f"{_('Oordeel')}: {said(JUDGEMENTS, point.judgement)}" if point.judgement else "")
        names = ", ".join(map(standard, point.standards))
        lines.append(f"{_('Behoorlijkheidsnormen')}: {names}" if names else "")
        parts.append("\n".join(line for line in lines if line))
    return "\n\n".join(parts)
