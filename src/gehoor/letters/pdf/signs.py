"""Which characters the fonts can show. PDF/A allows none without a sign."""

import datetime as dt
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from gehoor.letters.pdf.typesetter import CannotBeSet, typeset

SQUARE = "\N{WHITE SQUARE}"
# Every letter of Latin, Greek and Cyrillic names lies below; what lies beyond is tried once, when it occurs.
SURELY_SHOWN = 0x0530
NO_SIGN = frozenset({"Cc", "Cs", "Cn", "Co"})  # controls, half pairs, what no standard names


def cleaned(value: object, shown: Callable[[str], bool]) -> object:
    """The same data with every character that cannot be shown as an empty square, and controls left out."""
    match value:
        case str():
            return value if value.isascii() and value.isprintable() else "".join(_sign(char, shown) for char in value)
        case list():
            return [cleaned(each, shown) for each in value]
        case dict():
            return {key: cleaned(each, shown) for key, each in value.items()}
        case _:
            return value


def _sign(char: str, shown: Callable[[str], bool]) -> str:
    category = unicodedata.category(char)
    if category == "Cc":
        return " " if char.isspace() else ""
    return char if category not in NO_SIGN and shown(char) else SQUARE


@lru_cache(maxsize=4096)
def has_sign(char: str) -> bool:
    """Whether the fonts have a sign for this character."""
    if ord(char) < SURELY_SHOWN:
        return True
    try:
        typeset("sign.typ", {"sign": char}, dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    except CannotBeSet:
        return False
    return True


def surely_shown(char: str) -> bool:
    """Whether a character is one of those that the letter's own font certainly has."""
    return ord(char) < SURELY_SHOWN
