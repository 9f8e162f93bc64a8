"""What Outlook packs into winmail.dat (TNEF): the files, and the plain words where there are any (safety row 49)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = 0x223E9F78
MOST_ATTRIBUTES = 10_000
MOST_FILES = 100
MOST_PROPERTIES = 2000

_BODY, _TITLE, _DATA, _BEGIN, _MAPI = 0x800C, 0x8010, 0x800F, 0x9002, 0x9005
_LONG_NAME, _DISPLAY_NAME, _CONTENT = 0x3707, 0x3001, 0x3701
_FIXED = {
    0x0002: 4,
    0x0003: 4,
    0x0004: 4,
    0x0005: 8,
    0x0006: 8,
    0x0007: 8,
    0x000A: 4,
    0x000B: 4,
    0x0014: 8,
    0x0040: 8,
    0x0048: 16,
}
_STRING8, _UNICODE, _OBJECT, _BINARY, _MANY = 0x001E, 0x001F, 0x000D, 0x0102, 0x1000


class NoTnef(Exception):
    """These bytes are no TNEF, or broken before anything of use."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file in the package."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The plain words (often empty: Outlook packs RTF) and the files."""

    text: str
    files: tuple[Packed, ...]


@dataclass(slots=True)
class _Draft:
    title: str = ""
    long_name: str = ""
    content: bytes = b""


def unpack(raw: bytes) -> Unpacked:
    """Take a package apart; what is cut off at its end is left out. Raises NoTnef."""
    if len(raw) < 6 or struct.unpack_from("<I", raw)[0] != SIGNATURE:  # noqa: PLR2004  signature and key
        raise NoTnef
    text, drafts = "", list[_Draft]()
    for number, value in _attributes(raw):
        if number == _BEGIN:
            if len(drafts) >= MOST_FILES:
                break
            drafts.append(_Draft())
        elif number == _BODY:
            text = _string(value)
        elif drafts:
            _fill(drafts[-1], number, value)
    files = [Packed(each.long_name or each.title, each.content) for each in drafts if each.content]
    return Unpacked(text, tuple(files))


def _fill(draft: _Draft, number: int, value: bytes) -> None:
    if number == _TITLE:
        draft.title = _string(value)
    elif number == _DATA:
        draft.content = value
    elif number == _MAPI:
        for tag, content in _properties(value):
            if tag == _LONG_NAME or (tag == _DISPLAY_NAME and not draft.long_name):
                draft.long_name = content if isinstance(content, str) else ""
            elif tag == _CONTENT and isinstance(content, bytes) and not draft.content:
                draft.content = content


def _attributes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    for _count in range(MOST_ATTRIBUTES):
        if at + 9 > len(raw):
            return
        _level, number, _type, length = struct.unpack_from("<BHHI", raw, at)
        at += 9
        if at + length > len(raw):
            return
        yield number, raw[at : at + length]
        at += length + 2  # a checksum follows


def _properties(value: bytes) -> Iterator[tuple[int, str | bytes]]:
    """(property, its value) for texts and bytes; the others are stepped over. Stops where it makes no sense."""
    try:
        yield from _read_properties(value)
    except struct.error:
        return


def _read_properties(value: bytes) -> Iterator[tuple[int, str | bytes]]:
    (count,) = struct.unpack_from("<I", value)
    at = 4
    for _number in range(min(count, MOST_PROPERTIES)):
        kind, tag = struct.unpack_from("<HH", value, at)
        at += 4
        if tag >= 0x8000:  # noqa: PLR2004  properties with names of their own
            at = _behind_name(value, at)
        base = kind & ~_MANY
        if base in _FIXED:
            width = max(4, _FIXED[base])
            many = struct.unpack_from("<I", value, at)[0] if kind & _MANY else 1
            at += width * many + (4 if kind & _MANY else 0)
            continue
        (many,) = struct.unpack_from("<I", value, at)
        at += 4
        for _each in range(min(many, MOST_PROPERTIES)):
            (length,) = struct.unpack_from("<I", value, at)
            yield tag, _typed(base, value[at + 4 : at + 4 + length])
            at += 4 + length + -length % 4


def _behind_name(value: bytes, at: int) -> int:
    (named_by_text,) = struct.unpack_from("<I", value, at + 16)
    if not named_by_text:
        return at + 24
    (length,) = struct.unpack_from("<I", value, at + 20)
    return int(at + 24 + length + -length % 4)


def _typed(kind: int, raw: bytes) -> str | bytes:
    if kind == _UNICODE:
        return raw.decode("utf-16-le", "replace").rstrip("\x00")
    if kind == _STRING8:
        return _string(raw)
    return raw[16:] if kind == _OBJECT else raw  # an object begins with the id of its interface


def _string(raw: bytes) -> str:
    return raw.rstrip(b"\x00").decode("cp1252", "replace")
