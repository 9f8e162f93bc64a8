"""Documents that staff put into a file: bytes into the store, and what they are by their content."""

from typing import TYPE_CHECKING

from gehoor.complaints.commands import DocumentDetails
from gehoor.platform import files
from gehoor.platform.attachments import scanner
from gehoor.platform.attachments.telling import media_type_of

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MEGABYTE = 1024 * 1024
MOST_FILES, MOST_BYTES = 10, 50 * MEGABYTE
ENDINGS = (
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "heic", "tif", "tiff", "doc", "docx", "odt", "rtf", "txt", "csv",
    "xls", "xlsx", "ods", "ppt", "pptx", "odp", "eml", "msg", "mp3", "m4a", "wav", "ogg", "mp4", "mov", "webm", "zip",
)  # fmt: skip


def keep(upload: "UploadedFile[bytes]", kind: str) -> DocumentDetails:
    """Store the bytes; what must be known of the document, which waits for the scanner where there is one.

    Its name is kept as it was given, and is never a path.
    """
    media_type = media_type_of(upload)
    upload.seek(0)
    stored = files.store(upload.chunks())
    return DocumentDetails(
        name=str(upload.name)[-255:],
        media_type=media_type,
        size=stored.size,
        digest=stored.digest,
        kind=kind,
        scan=scanner.first_state(),
    )
