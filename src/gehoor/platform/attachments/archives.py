"""Archives are counted by the list at their end; nothing is ever unpacked here (safety row 50)."""

import struct
from dataclasses import dataclass
from typing import IO

MOST_ENTRIES = 1000
MOST_BYTES = 256 * 1024 * 1024
LARGEST_LIST = 8 * 1024 * 1024  # bytes of the list that are read: some 100,000 names
NESTED = (".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".zst", ".cab", ".iso", ".jar")

_TAIL = 66_000  # the end record and the longest comment
_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
# All bits set: the true number stands in a larger record.
_FULL, _FULL_SHORT = 0xFFFFFFFF, 0xFFFF


class BrokenArchive(Exception):
    """The list of the archive is not there or cannot be read."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What the list says: names in their order, entries, bytes once unpacked, and the start of the first entry."""

    names: tuple[str, ...]
    entries: int
    size: int
    first_content: bytes = b""

    @property
    def nested(self) -> bool:
        """Whether an archive lies in it."""
        return any(name.lower().endswith(NESTED) for name in self.names)

    @property
    def fits(self) -> bool:
        """Whether somebody can unpack it without harm: not too many, not too large, none in another."""
        return self.entries <= MOST_ENTRIES and self.size <= MOST_BYTES and not self.nested


def read_archive(content: IO[bytes]) -> Archive:
    """Read the list of a zip; raises BrokenArchive. The size is what it says, or what lies there if more."""
    length = content.seek(0, 2)
    at, listed, size = _list_place(content, length)
    # Something may stand before the archive (a program that unpacks itself): the list lies just before its end record.
    content.seek(max(0, at))
    raw = content.read(min(size, LARGEST_LIST))
    names, total, found = _entries(raw)
    if found == 0 and listed:
        raise BrokenArchive
    return Archive(tuple(names), max(found, listed), max(total, length), _first(content))


def _list_place(content: IO[bytes], length: int) -> tuple[int, int, int]:
    content.seek(max(0, length - _TAIL))
    tail = content.read(_TAIL)
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) - place < _END.size:
        raise BrokenArchive
    _mark, _disk, _on, _here, entries, size, offset, _comment = _END.unpack_from(tail, place)
    end = max(0, length - _TAIL) + place
    if _FULL in {offset, size} or entries == _FULL_SHORT:
        entries, size = _larger(tail, place, entries, size)
        end -= _END_64.size + 20
    return end - size, entries, size


def _larger(tail: bytes, place: int, entries: int, size: int) -> tuple[int, int]:
    found = tail.rfind(b"PK\x06\x06", 0, place)
    if found < 0 or len(tail) - found < _END_64.size:
        return entries, size
    fields = _END_64.unpack_from(tail, found)
    return fields[7], fields[8]


def _entries(raw: bytes) -> tuple[list[str], int, int]:
    names: list[str] = []
    at = total = found = 0
    while at + _ENTRY.size <= len(raw) and raw[at : at + 4] == b"PK\x01\x02":
        fields = _ENTRY.unpack_from(raw, at)
        unpacked, name_length, extra, comment = fields[9], fields[10], fields[11], fields[12]
        found += 1
        total += MOST_BYTES + 1 if unpacked == _FULL else unpacked
        if len(names) <= MOST_ENTRIES:
            names.append(raw[at + _ENTRY.size : at + _ENTRY.size + name_length].decode("utf-8", "replace"))
        at += _ENTRY.size + name_length + extra + comment
    return names, total, found


def _first(content: IO[bytes]) -> bytes:
    """The first bytes of the first entry, when it is stored as it is: an OpenDocument tells its type there."""
    content.seek(0)
    head = content.read(400)
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        return b""
    fields = _LOCAL.unpack_from(head)
    start = _LOCAL.size + fields[9] + fields[10]
    return head[start : start + min(fields[7], 100)] if fields[3] == 0 else b""
