"""How much is read: of the document, of its pages, of what is unpacked, and of the text that comes out."""

from collections.abc import Iterable

MEGABYTE = 1024 * 1024
MOST_BYTES = 50 * MEGABYTE  # of the document itself
MOST_UNPACKED = 64 * MEGABYTE  # of what lies in it, counted while it is unpacked
MOST_ENTRIES = 1000  # of an archive, ASVS V5.2.3
MOST_PAGES = 300
MOST_TEXT = 300_000  # characters: some hundred pages
SECONDS = 15  # of computing, and nearly as much of waiting
MEMORY = 768 * MEGABYTE


class TooMuch(Exception):
    """More comes out of the document than it may hold."""


def bounded(pieces: Iterable[str]) -> str:
    """The pieces as one text, cut off where it gets too long; no control characters but the ends of lines."""
    kept: list[str] = []
    size = 0
    for piece in pieces:
        kept.append(piece[: MOST_TEXT - size])
        size += len(kept[-1])
        if size >= MOST_TEXT:
            break
    return "".join(char for char in "".join(kept) if char.isprintable() or char in "\n\t")
