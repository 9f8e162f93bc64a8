"""How a file of a stranger leaves us: as a download that nothing of ours trusts (safety row 36)."""

from urllib.parse import quote

from gehoor.platform.attachments.kinds import UNKNOWN, kind
from gehoor.platform.attachments.names import offered

_POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
# Said as what they are; everything else leaves as bytes, so that no browser finds a page in it.
_HARMLESS = ("image/", "audio/", "video/", "application/pdf", "text/plain", "text/calendar")


def download_headers(name: str, media_type: str, *, inline: bool = False) -> dict[str, str]:
    """Headers of a response with a file: attachment, nosniff, a policy under which nothing runs or loads.

    `inline` is kept for pictures that a browser draws without running anything (JPEG, PNG, GIF, WebP).
    """
    known = kind(media_type)
    said = media_type if known.accepted and media_type.startswith(_HARMLESS) else UNKNOWN
    if said == "text/plain":
        said = "text/plain; charset=utf-8"
    shown = inline and known.picture
    return {
        "Content-Type": said,
        "Content-Disposition": disposition(name, known.endings, attachment=not shown),
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": _POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    }


def disposition(name: str, endings: tuple[str, ...] = (), *, attachment: bool = True) -> str:
    """Content-Disposition with a name in every letter (RFC 6266); nothing in a name makes another header."""
    safe = offered(name, endings)
    plain = "".join(char if char.isascii() and char not in '"\\%' else "_" for char in safe)
    return f"{'attachment' if attachment else 'inline'}; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"
