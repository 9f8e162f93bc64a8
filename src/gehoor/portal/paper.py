"""The overview as PDF (PDF/A, PDF/UA), in the letterhead of the organisation."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from gehoor.authority.request import SiteRequest
from gehoor.complaints.legal import language
from gehoor.complaints.queries import CitizenFile
from gehoor.letters.language.nodes import Finished, Run, TextHeading, TextParagraph
from gehoor.letters.pdf import Sheet, compile_letter, letterhead_of
from gehoor.platform import clock
from gehoor.portal.shown.overview import overview
from gehoor.ui.dates import written_date, written_instant


def overview_as_pdf(request: SiteRequest, file: CitizenFile) -> bytes:
    """Everything that the page with the copy says."""
    at = clock.now()
    details = ((_("Kenmerk"), file.head.reference), (_("Ontvangen"), written_date(file.head.received_on)))
    sheet = Sheet(
        letterhead=letterhead_of(request.organisation),
        language=language(),
        subject=_("Kopie van alles in de klacht"),
        address=(),
        details=(*details, (_("Gemaakt"), written_instant(at))),
        blocks=tuple(_blocks(request, file)),
        made_at=at,
    )
    return compile_letter(sheet)


def _blocks(request: SiteRequest, file: CitizenFile) -> Iterator[Finished]:
    for part in overview(request, file):
        yield TextHeading((Run(part.title),))
        for title, text in part.items:
            if title:
                yield TextParagraph(((Run(title, bold=True),),))
            if text:
                yield TextParagraph(tuple((Run(line),) for line in text.splitlines() or [""]))
