"""Have documents scanned that nobody scanned yet, and let go of what is clean (safety row 37). Periodic."""

from gehoor.complaints.models import Document
from gehoor.platform import files
from gehoor.platform.attachments import scanner

AT_ONCE = 50  # files in one round, so that other jobs get their turn


def scan_documents() -> int:
    """Scan what waits; how many files. While the scanner is away they keep waiting, and are not handed out."""
    if not scanner.configured():
        return 0
    waiting = Document.objects.filter(scan=Document.Scan.WAITING).order_by("id")
    digests = list(dict.fromkeys(waiting.values_list("digest", flat=True)[:AT_ONCE]))
    for number, digest in enumerate(digests):
        try:
            state = _state(digest)
        except scanner.ScannerAway:
            return number
        # The same bytes may lie in several files: one verdict for all that wait.
        Document.objects.filter(digest=digest, scan=Document.Scan.WAITING).update(scan=state)
    return len(digests)


def _state(digest: str) -> str:
    try:
        return scanner.scan(files.pieces(digest)).state
    except FileNotFoundError:
        # `gehoor check` says that the bytes are gone; nobody is to wait for them.
        return scanner.BLOCKED
