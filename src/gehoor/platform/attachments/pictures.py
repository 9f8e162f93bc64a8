"""The copy of a picture that others may see: what tells a place, a person or a device is left out (safety row 73).

Nothing is decoded and drawn again: pieces of the file are left out or blanked. So a picture made to exhaust a program
does nothing here, and what is seen stays exactly as it was. The original is kept.
"""

import re
import struct
from collections.abc import Callable, Iterator

from gehoor.platform.attachments.boxes import without_heic_places, without_media_places
from gehoor.platform.attachments.tags import Tiff

_EXIF = b"Exif\x00\x00"
# A marker that ends the compressed data of a scan: not a stuffed byte, not a restart.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_END, _SCAN, _EXIF_SEGMENT, _COLOUR = 0xD9, 0xDA, 0xE1, 0xE2
# APP1-APP15 without Adobe's colours, and comments.
_TELLING_SEGMENTS = {*range(0xE1, 0xF0), 0xFE} - {0xEE}
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"),
    *(b"acTL", b"fcTL", b"fdAT", b"cICP"),
}


class CannotStrip(Exception):
    """The file is not what it says it is; no copy without its telling parts can be made."""


def stripped(content: bytes, media_type: str) -> bytes:
    """The shared copy of a file; a kind that holds nothing of the sort comes back as it is. Raises CannotStrip."""
    strip = _STRIPPERS.get(media_type)
    if strip is None:
        return content
    try:
        return strip(content)
    except (struct.error, ValueError, IndexError) as problem:
        raise CannotStrip(media_type) from problem


def strips(media_type: str) -> bool:
    """Whether the shared copy of this kind differs from the original."""
    return media_type in _STRIPPERS


def _jpeg(content: bytes) -> bytes:
    kept = [b"\xff\xd8"]
    for marker, start, end in _segments(content):
        if marker == _EXIF_SEGMENT and content[start + 4 : start + 10] == _EXIF:
            kept.append(_turn(content[start + 10 : end]))
        elif _keeps(marker, content[start + 4 : start + 16]):
            kept.append(content[start:end])
    return b"".join(kept)


def _keeps(marker: int, beginning: bytes) -> bool:
    if marker == _COLOUR:
        return beginning.startswith(b"ICC_PROFILE")
    return marker not in _TELLING_SEGMENTS


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, start, end) up to the end of the picture; what is hung behind it (another picture) is left out."""
    if content[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at = 2
    while True:
        found = _NEXT_MARKER.search(content, at)
        if found is None:
            raise ValueError("no end")
        at, marker = found.start(), content[found.start() + 1]
        if marker == _END:
            yield marker, at, at + 2
            return
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        if marker == _SCAN:
            following = _NEXT_MARKER.search(content, end)
            if following is None:
                raise ValueError("no end")
            end = following.start()
        if end > len(content):
            raise ValueError("cut off")
        yield marker, at, end
        at = end


def _turn(exif: bytes) -> bytes:
    """A small Exif with nothing but how the picture is turned."""
    turned = Tiff(bytearray(exif)).orientation()
    if turned == 1:
        return b""
    tiff = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(_EXIF) + len(tiff) + 2) + _EXIF + tiff


def _png(content: bytes) -> bytes:
    if not content.startswith(_PNG_HEAD):
        raise ValueError("no PNG")
    kept, at, kind = [_PNG_HEAD], len(_PNG_HEAD), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        if kind in _PNG_KEPT:
            kept.append(content[at : at + 12 + length])
        at += 12 + length
    return b"".join(kept)


def _webp(content: bytes) -> bytes:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise ValueError("no WebP")
    kept, at = [], 12
    while at + 8 <= len(content):
        kind, length = struct.unpack_from("<4sI", content, at)
        piece = content[at : at + 8 + length + length % 2]
        if kind == b"VP8X" and length:
            # The flags no longer promise Exif (8) or XMP (4).
            piece = piece[:8] + bytes([piece[8] & ~0x0C]) + piece[9:]
        if kind not in {b"EXIF", b"XMP "}:
            kept.append(piece)
        at += 8 + length + length % 2
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _tiff(content: bytes) -> bytes:
    return bytes(Tiff(bytearray(content)).blank())


def _heic(content: bytes) -> bytes:
    return bytes(without_heic_places(bytearray(content)))


def _media(content: bytes) -> bytes:
    return bytes(without_media_places(bytearray(content)))


_STRIPPERS: dict[str, Callable[[bytes], bytes]] = {
    "image/jpeg": _jpeg,
    "image/png": _png,
    "image/webp": _webp,
    "image/tiff": _tiff,
    "image/heic": _heic,
    "video/mp4": _media,
    "video/quicktime": _media,
    "video/3gpp": _media,
    "audio/mp4": _media,
}
