"""The piece of a file in which the words of a question stand, with what was found marked."""

import re
from collections.abc import Sequence

from gehoor.complaints.folding import fold
from gehoor.complaints.search.words import WORD, matches

AROUND = 90  # characters beside what was found
PIECE = re.compile(r"\w+")
LIKELY = 3  # letters that a word and its other forms share
NEARLY_NONE = 120  # lines of a document that are looked at letter by letter

type Excerpt = tuple[tuple[str, bool], ...]


def excerpt(text: str, words: Sequence[str]) -> Excerpt:
    """A piece of the text around the first word that is found, in pieces: text, and whether it was looked for."""
    first = next((piece for piece in PIECE.finditer(text) if _is_found(piece.group(), words)), None)
    if first is None:
        return ()
    start = max(text.rfind(" ", 0, max(first.start() - AROUND, 0)) + 1, 0)
    return _marked(text[start : first.end() + AROUND], words)


def excerpt_of_long(text: str, words: Sequence[str]) -> Excerpt:
    """The same of the text of a document, which may be a hundred pages: lines that begin no such word are skipped.

    A line of a document is short; what stands around it is shown with it.
    """
    likely = re.compile("|".join(rf"(?<![a-z0-9]){word[:LIKELY]}" for word in words))
    lines = text.splitlines()
    places = (place for place, line in enumerate(lines) if likely.search(fold(line)))
    for number, place in enumerate(places):
        if excerpt(lines[place], words):
            return excerpt(" ".join(lines[max(place - 1, 0) : place + 2]), words)
        if number >= NEARLY_NONE:
            break
    return ()


def _is_found(piece: str, words: Sequence[str]) -> bool:
    return any(matches(word, form) for form in WORD.findall(fold(piece)) for word in words)


def _marked(text: str, words: Sequence[str]) -> Excerpt:
    pieces: list[tuple[str, bool]] = []
    place = 0
    for piece in PIECE.finditer(text):
        if _is_found(piece.group(), words):
            pieces += [(text[place : piece.start()], False), (piece.group(), True)]
            place = piece.end()
    return (*pieces, (text[place:], False))
