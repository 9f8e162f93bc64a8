"""Which kinds of document hold text that is taken out, and by which reader."""

from collections.abc import Callable, Iterator
from typing import IO

from gehoor.platform.reading.bounds import bounded
from gehoor.platform.reading.mail import mail_text
from gehoor.platform.reading.packed import office_text, open_document_text
from gehoor.platform.reading.pdf import pdf_text
from gehoor.platform.reading.plain import page_text, plain_text
from gehoor.platform.reading.rich import rich_text

type Reader = Callable[[IO[bytes]], Iterator[str]]

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."

READERS: dict[str, Reader] = {
    "application/pdf": pdf_text,
    f"{_OFFICE}wordprocessingml.document": office_text,
    f"{_OFFICE}spreadsheetml.sheet": office_text,
    f"{_OFFICE}presentationml.presentation": office_text,
    f"{_OPEN}text": open_document_text,
    f"{_OPEN}spreadsheet": open_document_text,
    f"{_OPEN}presentation": open_document_text,
    "application/rtf": rich_text,
    "text/plain": plain_text,
    "text/html": page_text,
    "message/rfc822": mail_text,
}
# Of these nobody expects that words in them are found.
SILENT = ("image/", "audio/", "video/")


def text_in(content: IO[bytes], media_type: str) -> str:
    """The text of a document of a kind that is known; what its reader raises where it is broken."""
    return bounded(READERS[media_type](content))
