"""Files of older office programs (MS-CFB): which of them, by the names in the first part of their directory."""

import struct
from typing import IO

from gehoor.platform.attachments.kinds import UNKNOWN

READ = 16 * 1024  # bytes of directory: 128 entries
_STREAMS = (
    ("__substg1.0_", "application/vnd.ms-outlook"),
    ("__properties_version", "application/vnd.ms-outlook"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)


def old_office_type(content: IO[bytes]) -> str:
    """The media type, or unknown for anything else in this wrapping (an installer, a locked document)."""
    content.seek(0)
    head = content.read(64)
    if len(head) < 52:  # noqa: PLR2004  up to the place of the directory
        return UNKNOWN
    (shift,) = struct.unpack_from("<H", head, 30)
    (sector,) = struct.unpack_from("<I", head, 48)
    content.seek((sector + 1) << (12 if shift == 12 else 9))  # noqa: PLR2004  the two sizes of sector that there are
    directory = content.read(READ)
    return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in directory), UNKNOWN)
