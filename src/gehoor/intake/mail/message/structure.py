"""The parts of a message as ranges of bytes, found in one pass over it; nothing is copied or decoded here."""

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass

from gehoor.intake.mail.message.headers import Headers, Typed, parse_headers, typed

Source = bytes | mmap.mmap

LARGEST_HEAD = 256 * 1024  # of the message
LARGEST_PART_HEAD = 32 * 1024
MOST_PARTS = 1000
DEEPEST = 20
LONGEST_BOUNDARY = 200

_BLANK = re.compile(rb"\n\r?\n")
_FIRST_BLANK = re.compile(rb"\r?\n")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part without parts: its headers, its type, its bytes as they were sent, and in which multiparts it lies."""

    headers: Headers
    type: Typed
    disposition: Typed
    start: int
    end: int
    inside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name as it was sent; empty without one."""
        return self.disposition.get("filename") or self.type.get("name")


@dataclass(frozen=True, slots=True)
class Structure:
    """Headers, parts in their order, and what was odd about them."""

    headers: Headers
    type: Typed
    leaves: tuple[Leaf, ...]
    body_at: int
    odd: frozenset[str]


@dataclass(slots=True)
class _Level:
    boundary: bytes
    subtype: str


def structure(source: Source) -> Structure:
    """Read the structure of a whole message."""
    end = len(source)
    body_at, cut = _head_end(source, 0, end, LARGEST_HEAD)
    headers = parse_headers(bytes(source[0 : min(body_at, LARGEST_HEAD)]))
    walk = _Walk(source, end)
    if cut:
        walk.odd.add("large_headers")
    leaves = tuple(walk.run(headers, body_at))
    return Structure(headers, typed(headers.first("content-type")), leaves, body_at, frozenset(walk.odd))


def _head_end(source: Source, start: int, end: int, largest: int) -> tuple[int, bool]:
    """Where the body begins, and whether the head went on past `largest` bytes."""
    first = _FIRST_BLANK.match(source, start, end)
    if first:
        return first.end(), False
    found = _BLANK.search(source, start, min(end, start + largest))
    if found:
        return found.end(), False
    if end - start <= largest:
        return end, False
    found = _BLANK.search(source, start + largest, end) if start == 0 else None
    return (found.end() if found else min(end, start + largest)), True


class _Walk:
    """One pass with a stack of the boundaries that are open."""

    def __init__(self, source: Source, end: int) -> None:
        self.source, self.end = source, end
        self.odd: set[str] = set()
        self.stack: list[_Level] = []
        self.patterns: dict[tuple[bytes, ...], re.Pattern[bytes]] = {}

    def run(self, headers: Headers, at: int) -> Iterator[Leaf]:
        """The leaves, in their order."""
        current = self._enter(headers, at)
        for _count in range(MOST_PARTS):
            found = self._next(at)
            stop = self._before(found.start(), at) if found else self.end
            if current is not None:
                yield self._leaf(current[0], current[1], stop)
            if found is None:
                return
            current, at = self._cross(found)
        self.odd.add("many_parts")

    def _cross(self, found: re.Match[bytes]) -> tuple[tuple[Headers, int] | None, int]:
        """Step over a boundary: out of what it closes, into the part behind it."""
        place = self._level(found[1])
        del self.stack[place + 1 :]
        if found[2]:
            del self.stack[place:]
            return None, found.end()
        start = found.end()
        limit = self._part_limit(start)
        body_at, _cut = _head_end(self.source, start, limit, LARGEST_PART_HEAD)
        headers = parse_headers(bytes(self.source[start:body_at]))
        # One back, so that a boundary directly behind the head still has its line end before it.
        return self._enter(headers, body_at), max(start, body_at - 1)

    def _part_limit(self, start: int) -> int:
        """A part's head ends at the next boundary at the latest."""
        window = min(self.end, start + LARGEST_PART_HEAD)
        found = self._pattern().search(self.source, max(0, start - 1), window) if self.stack else None
        return found.start() + 1 if found and found.start() >= start else self.end

    def _enter(self, headers: Headers, at: int) -> tuple[Headers, int] | None:
        """Open a multipart, or say that a leaf begins at `at`."""
        kind = typed(headers.first("content-type"))
        boundary = kind.get("boundary").encode("utf-8", "replace")[:LONGEST_BOUNDARY]
        if not kind.value.startswith("multipart/") or not boundary:
            return headers, at
        if len(self.stack) >= DEEPEST:
            self.odd.add("deep")
            return headers, at
        self.stack.append(_Level(boundary, kind.value.removeprefix("multipart/")[:40]))
        return None

    def _leaf(self, headers: Headers, start: int, stop: int) -> Leaf:
        return Leaf(
            headers,
            typed(headers.first("content-type")),
            typed(headers.first("content-disposition")),
            start,
            max(start, stop),
            tuple(level.subtype for level in self.stack),
        )

    def _next(self, at: int) -> re.Match[bytes] | None:
        return self._pattern().search(self.source, max(0, at - 1) if at else 0, self.end) if self.stack else None

    def _before(self, found: int, at: int) -> int:
        """The line end before a boundary belongs to the boundary."""
        if found > at and self.source[found - 1 : found] == b"\r":
            return found - 1
        return found

    def _level(self, boundary: bytes) -> int:
        return max(place for place, level in enumerate(self.stack) if level.boundary == boundary)

    def _pattern(self) -> re.Pattern[bytes]:
        """All open boundaries at once; the longest first, as one may begin like another."""
        key = tuple(sorted({level.boundary for level in self.stack}, key=len, reverse=True))
        if key not in self.patterns:
            either = b"|".join(re.escape(each) for each in key)
            self.patterns[key] = re.compile(rb"(?:\n|\A)--(" + either + rb")(--)?[ \t]*\r?(?:\n|\Z)")
        return self.patterns[key]
