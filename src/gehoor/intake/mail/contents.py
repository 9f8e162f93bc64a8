"""The files of a message on their way into a file: attachments, what winmail.dat holds, and the message itself."""

from collections.abc import Iterable, Iterator

from gehoor.complaints.commands import DocumentDetails
from gehoor.intake.mail.message.incoming import Attachment, Incoming
from gehoor.intake.mail.message.secured import TNEF
from gehoor.intake.mail.raw import Raw
from gehoor.platform.attachments import scanner
from gehoor.platform.attachments.road import take
from gehoor.platform.attachments.tnef import NoTnef, Unpacked, unpack

MOST_FILES = 200
LARGEST_PACKAGE = 64 * 1024 * 1024  # bytes of winmail.dat that are taken apart in memory
NAMES = {"message/rfc822": "bericht.eml", "text/calendar": "uitnodiging.ics"}


def message_document(raw: Raw) -> DocumentDetails:
    """The message as it came, for who wants to see all of it."""
    name = "bericht.eml" if raw.whole else "kop van te groot bericht.eml"
    return DocumentDetails(
        name,
        "message/rfc822",
        len(raw.beginning) if not raw.whole else raw.size,
        raw.digest,
        "mail",
        scanner.first_state(),
    )


def documents(message: Incoming, raw: Raw) -> tuple[DocumentDetails, ...]:
    """Everything that goes into the file, stored already; the same bytes once."""
    found = [message_document(raw), *_attached(message)]
    return tuple({document.digest: document for document in found}.values())


def packed_text(message: Incoming) -> str:
    """The words in winmail.dat, for a message that has no other."""
    if message.text.strip():
        return ""
    return "\n\n".join(package.text for package in map(_package, message.attachments) if package and package.text)


def _attached(message: Incoming) -> Iterator[DocumentDetails]:
    for number, attachment in enumerate(message.attachments[:MOST_FILES], start=1):
        package = _package(attachment)
        if package is None:
            yield _taken(attachment.name or _nameless(attachment, number), attachment.pieces())
        else:
            for packed in package.files:
                yield _taken(packed.name or f"bijlage {number}", [packed.content])


def _taken(name: str, pieces: Iterable[bytes]) -> DocumentDetails:
    taken = take(name, pieces, limit=None)
    return DocumentDetails(taken.name or "bijlage", taken.media_type[:100], taken.size, taken.digest, scan=taken.scan)


def _nameless(attachment: Attachment, number: int) -> str:
    return NAMES.get(attachment.claimed_type, f"bijlage {number}")


def _package(attachment: Attachment) -> Unpacked | None:
    if attachment.claimed_type not in TNEF and attachment.name.lower() != "winmail.dat":
        return None
    gathered, size = [], 0
    for piece in attachment.pieces():
        size += len(piece)
        if size > LARGEST_PACKAGE:
            return None
        gathered.append(piece)
    try:
        return unpack(b"".join(gathered))
    except NoTnef:
        return None
