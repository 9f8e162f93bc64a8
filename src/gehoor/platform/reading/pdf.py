"""The text layer of a PDF. A scanned page has none: it stays a picture."""

from collections.abc import Iterator
from typing import IO

from gehoor.platform.reading.bounds import MOST_PAGES


def pdf_text(content: IO[bytes]) -> Iterator[str]:
    """Page by page; a page that cannot be read is left out. Raises where the document cannot be opened at all."""
    from pypdf import PdfReader  # noqa: PLC0415  half a second and 20 MB, for this kind only

    reader = PdfReader(content, strict=False)
    if reader.is_encrypted:
        reader.decrypt("")
    for number, page in enumerate(reader.pages):
        if number == MOST_PAGES:
            return
        try:
            text = page.extract_text()
        except Exception:  # noqa: BLE001, S112  a broken page raises whatever the library stumbles over
            continue
        yield text
        yield "\n"
