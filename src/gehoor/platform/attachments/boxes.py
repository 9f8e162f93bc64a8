"""Boxes of ISO media files (HEIC, MP4, MOV): where they lie, so that what tells a place can be blanked in place."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MOST_BOXES = 10_000
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its type, where its head stands, where its content begins and ends."""

    type: bytes
    at: int
    start: int
    end: int


def boxes(content: bytearray, start: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes in a range, until the first that makes no sense."""
    end = len(content) if end is None else end
    at = start
    for _count in range(MOST_BOXES):
        if at + 8 > end:
            return
        size, kind = struct.unpack_from(">I4s", content, at)
        head = 8
        if size == 1 and at + 16 <= end:
            (size,) = struct.unpack_from(">Q", content, at + 8)
            head = 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            return
        yield Box(kind, at, at + head, at + size)
        at += size


def without_media_places(content: bytearray) -> bytearray:
    """Turn boxes about the recording of a film or sound (udta, meta, uuid) into free space of equal length."""
    _free(content, 0, len(content), 0)
    return content


def _free(content: bytearray, start: int, end: int, depth: int) -> None:
    for box in list(boxes(content, start, end)):
        if box.type in {b"udta", b"meta", b"uuid"}:
            content[box.at + 4 : box.at + 8] = b"free"
            content[box.start : box.end] = bytes(box.end - box.start)
        elif box.type in {b"moov", b"trak"} and depth < DEEPEST:
            _free(content, box.start, box.end, depth + 1)


def without_heic_places(content: bytearray) -> bytearray:
    """Blank the items of a HEIC picture that hold Exif or XMP; the picture stays. Raises ValueError."""
    meta = next((box for box in boxes(content) if box.type == b"meta"), None)
    if meta is None:
        raise ValueError("no HEIC")
    inside = {box.type: box for box in boxes(content, meta.start + 4, meta.end)}
    if b"iinf" not in inside or b"iloc" not in inside:
        raise ValueError("no HEIC")
    wanted = set(_items_about(content, inside[b"iinf"]))
    for item, start, length in _places(content, inside[b"iloc"]):
        if item in wanted and start + length <= len(content):
            content[start : start + length] = bytes(length)
    return content


def _items_about(content: bytearray, info: Box) -> Iterator[int]:
    version = content[info.start]
    first = info.start + (6 if version == 0 else 8)
    for entry in boxes(content, first, info.end):
        at = entry.start + 4
        wide = content[entry.start] == 3  # noqa: PLR2004  version 3: numbers of four bytes
        number = struct.unpack_from(">I" if wide else ">H", content, at)[0]
        kind = bytes(content[at + (6 if wide else 4) :][:4])
        if kind in {b"Exif", b"mime"}:
            yield number


def _places(content: bytearray, location: Box) -> Iterator[tuple[int, int, int]]:
    """(item, where, how long) of each extent that lies in the file itself."""
    reader = _Numbers(content, location.start, location.end)
    version = reader.take(1)
    reader.take(3)
    sizes, more = reader.take(1), reader.take(1)
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version else 0
    for _item in range(min(reader.take(4 if version == 2 else 2), MOST_BOXES)):  # noqa: PLR2004  version 2
        number = reader.take(4 if version == 2 else 2)  # noqa: PLR2004  version 2
        method = reader.take(2) & 15 if version else 0
        reader.take(2)
        base = reader.take(base_size)
        for _extent in range(min(reader.take(2), MOST_BOXES)):
            reader.take(index_size)
            where, length = reader.take(offset_size), reader.take(length_size)
            if method == 0:
                yield number, base + where, length


class _Numbers:
    """Reads big-endian numbers of any width; zero past the end."""

    def __init__(self, content: bytearray, at: int, end: int) -> None:
        self.content, self.at, self.end = content, at, end

    def take(self, width: int) -> int:
        value = int.from_bytes(self.content[self.at : min(self.at + width, self.end)], "big")
        self.at += width
        return value
