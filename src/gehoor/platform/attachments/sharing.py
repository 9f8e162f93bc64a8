"""A file on its way to somebody who did not send it: what tells a place or a device stays here (safety row 73)."""

import io
from typing import IO

from gehoor.platform import files
from gehoor.platform.attachments.pictures import CannotStrip, stripped, strips

LARGEST = 64 * 1024 * 1024  # bytes that are taken apart in memory


def handed_out(digest: str, media_type: str, *, shared: bool) -> IO[bytes]:
    """The bytes in the store, or their shared copy. Raises CannotStrip: then nothing is handed out, and somebody looks.

    Whoever sent it gets back what they sent; the original is never changed.
    """
    kept = files.opened(digest)
    if not (shared and strips(media_type)):
        return kept
    with kept:
        content = kept.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise CannotStrip(media_type)
    return io.BytesIO(stripped(content, media_type))
