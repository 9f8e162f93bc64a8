"""From a text to the words under which it is found: folded, each beside its Dutch stem. Pure functions."""

import re
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from gehoor.complaints.folding import fold

WORD = re.compile(r"[a-z0-9]+")
LONGEST = 60  # characters; what is longer is no word
LONGEST_ENTRY = 300_000  # characters; in a vector a short word takes three times its place
MOST = 8  # words of a question; the others are left out
# Before every word, and before every stem that is no word itself: no database takes one for a number, an address or a
# sign of its own, and words can be told from stems.
MARK, STEM = "z", "y"


def indexed(texts: Iterable[str]) -> str:
    """Every word of these texts once, with its stem, as the index holds them; between spaces, so that each is exact."""
    plain = {word for text in texts for word in WORD.findall(fold(text)) if len(word) <= LONGEST}
    stems = {stem(word) for word in plain} - plain
    held = sorted([*(MARK + word for word in plain), *(STEM + root for root in stems)])
    return f" {' '.join(held)} " if held else ""


def entries_of(held: str) -> list[str]:
    """What `indexed` gave, in pieces that every database takes: PostgreSQL knows no vector of a megabyte."""
    pieces = []
    while len(held) > LONGEST_ENTRY:
        end = held.rindex(" ", 0, LONGEST_ENTRY)
        pieces.append(held[: end + 1])
        held = held[end:]
    return [*pieces, held] if held.strip() else pieces


def asked(question: str) -> list[str]:
    """The words of a question, folded, each once."""
    return list(dict.fromkeys(word[:LONGEST] for word in WORD.findall(fold(question))))[:MOST]


def forms(word: str) -> tuple[str, str, str]:
    """How a word of a question is held where it is found: as the beginning of a word, or its stem, as a word or not."""
    root = stem(word)
    return MARK + word, MARK + root, STEM + root


def matches(word: str, other: str) -> bool:
    """Whether a word of a text (folded) is found by a word of a question: it begins so, or has the same stem."""
    return other.startswith(word) or other == stem(word) or stem(other) == stem(word)


def stem(word: str) -> str:
    """The Dutch stem of a folded word; a number or a reference has no other form."""
    return _stem(word) if word.isalpha() else word


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    found: str = snowballstemmer.stemmer("dutch").stemWord(word)
    return found
