"""The copy to keep, as PDF: what was sent, in the letterhead of the organisation."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.intake.language import page_language
from gehoor.intake.receipt import Receipt
from gehoor.intake.told import Told
from gehoor.letters.language.nodes import Finished, Run, TextHeading, TextParagraph
from gehoor.letters.pdf import Sheet, compile_letter, letterhead_of
from gehoor.ui.dates import written_date, written_instant


def copy_as_pdf(organisation: Organisation, receipt: Receipt, rows: Sequence[Told], files: Sequence[str]) -> bytes:
    """A PDF/A and PDF/UA file with every question and answer, the reference and the dates."""
    details = ((_("Kenmerk"), receipt.reference), (_("Ontvangen"), written_instant(receipt.received_at)))
    sheet = Sheet(
        letterhead=letterhead_of(organisation),
        language=page_language(),
        subject=_("Kopie van uw klacht"),
        address=(),
        details=details,
        blocks=tuple(_blocks(receipt, rows, files)),
        made_at=receipt.received_at,
    )
    return compile_letter(sheet)


def _blocks(receipt: Receipt, rows: Sequence[Told], files: Sequence[str]) -> Iterator[Finished]:
    unanswered = _("Niet ingevuld")
    for row in rows:
        yield TextHeading((Run(row.question),))
        yield _paragraph(row.answer or unanswered)
    yield TextHeading((Run(_("Wat u meestuurde")),))
    yield _paragraph("\n".join(files) or _("Niets"))
    yield _paragraph(_("Op de pagina van uw klacht leest u wat er gebeurt. Daarvoor hebt u uw kenmerk en code nodig."))
    if not receipt.reachable:
        return
    day = written_date(receipt.contact.by)
    yield _paragraph(_("Uiterlijk %(day)s neemt %(who)s contact met u op.") % {"day": day, "who": receipt.contact.who})


def _paragraph(text: str) -> TextParagraph:
    return TextParagraph(tuple((Run(line),) for line in text.splitlines() or [""]))
