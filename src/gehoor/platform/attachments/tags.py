"""Tags of TIFF, which Exif is too: read the turn of a picture, blank everything that tells who, where and with what."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

ORIENTATION = 0x0112
# What a picture needs to be drawn stays; these go.
TELLING = {
    *(0x010D, 0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x013C, 0x02BC, 0x8298, 0x83BB, 0x8649, 0x8769, 0x8825),
    *(0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F, 0xA005),
}
DIRECTORIES = {0x8769, 0x8825, 0xA005}
WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
MOST_DIRECTORIES = 200


@dataclass(frozen=True, slots=True)
class Tag:
    """An entry: its number, type, how many values, and where the entry itself stands."""

    number: int
    type: int
    count: int
    at: int

    @property
    def length(self) -> int:
        """Bytes of its value."""
        return WIDTHS.get(self.type, 1) * self.count


class Tiff:
    """A TIFF structure in bytes that may be changed; raises ValueError when it is none."""

    def __init__(self, content: bytearray) -> None:
        self.content = content
        self.order = {b"II": "<", b"MM": ">"}.get(bytes(content[:2]), "")
        if not self.order or self._number("H", 2) != 42:  # noqa: PLR2004  the mark of TIFF
            raise ValueError("no TIFF")

    def orientation(self) -> int:
        """How the picture is turned (1-8); 1 when it does not say."""
        for tag in self._tags(self._number("I", 4)):
            if tag.number == ORIENTATION and tag.count == 1:
                turned = self._number("H", tag.at + 8)
                return turned if 1 <= turned <= 8 else 1  # noqa: PLR2004  the eight ways
        return 1

    def blank(self) -> bytearray:
        """Take out everything telling, in every page."""
        at, seen = self._number("I", 4), set[int]()
        while at and at not in seen and len(seen) < MOST_DIRECTORIES:
            seen.add(at)
            at = self._blank_directory(at)
        return self.content

    def _blank_directory(self, at: int) -> int:
        tags = list(self._tags(at))
        behind = at + 2 + 12 * len(tags)
        following = self._number("I", behind)
        kept = [bytes(self.content[tag.at : tag.at + 12]) for tag in tags if tag.number not in TELLING]
        for tag in tags:
            if tag.number in TELLING:
                self._blank_value(tag)
        table = struct.pack(self.order + "H", len(kept)) + b"".join(kept) + struct.pack(self.order + "I", following)
        self.content[at : behind + 4] = table.ljust(behind + 4 - at, b"\x00")
        return following

    def _blank_value(self, tag: Tag) -> None:
        where = self._number("I", tag.at + 8)
        if tag.number in DIRECTORIES:
            for inner in list(self._tags(where)):
                self._erase(self._number("I", inner.at + 8), inner.length if inner.length > 4 else 0)  # noqa: PLR2004  fits
                self._erase(inner.at, 12)
        elif tag.length > 4:  # noqa: PLR2004  what fits in the entry goes with the entry
            self._erase(where, tag.length)

    def _erase(self, at: int, length: int) -> None:
        end = min(at + length, len(self.content))
        if 8 <= at < end:  # noqa: PLR2004  never the head
            self.content[at:end] = bytes(end - at)

    def _tags(self, at: int) -> Iterator[Tag]:
        for number in range(self._number("H", at)):
            entry = at + 2 + 12 * number
            if entry + 12 > len(self.content):
                return
            kind, value_type, count = struct.unpack_from(f"{self.order}HHI", self.content, entry)
            yield Tag(kind, value_type, count, entry)

    def _number(self, form: str, at: int) -> int:
        try:
            return int(struct.unpack_from(self.order + form, self.content, at)[0])
        except struct.error:
            return 0
