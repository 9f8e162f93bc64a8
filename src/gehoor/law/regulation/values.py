"""From one given value to what it is in its shape, or why it does not fit."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from functools import singledispatch
from typing import Any

from gehoor.law.regulation.phrases import Value
from gehoor.law.regulation.shape import MOST, Day, Flag, Text, Whole, Word, Words
from gehoor.law.regulation.words import spellings

LONGEST = 4000
SHOWN = 60
#: More rows than any regulation has; it keeps a check, which compares rules in pairs, well within a second.
MOST_ROWS = 200
#: Control characters other than tab and line end, and halves of surrogate pairs: no text holds those.
UNTEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Wrong(Exception):
    """A value that does not fit its shape, on its way to a `Problem`."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@singledispatch
def plain(shape: object, given: object) -> Any:
    """Return what `given` is in this shape; raises `Wrong`."""
    raise TypeError(shape, given)


@plain.register
def _(shape: Text, given: object) -> str:
    if not isinstance(given, str):
        raise Wrong("not_text", given=shown(given))
    if len(given) > LONGEST:
        raise Wrong("too_long", most=LONGEST)
    if UNTEXT.search(given):
        raise Wrong("not_writing")
    if shape.url and given and not re.match(r"https?://[^\s/]+", given):
        raise Wrong("not_url", given=shown(given))
    return given


@plain.register
def _(shape: Whole, given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool):
        raise Wrong("not_whole", given=shown(given))
    if not shape.least <= given <= MOST:
        raise Wrong("out_of_range", given=shown(given), least=shape.least, most=MOST)
    return given


@plain.register
def _(_shape: Flag, given: object) -> bool:
    if not isinstance(given, bool):
        raise Wrong("not_flag", given=shown(given))
    return given


@plain.register
def _(_shape: Day, given: object) -> date:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise Wrong("not_day", given=shown(given)) from None
    if not isinstance(given, date) or isinstance(given, datetime):
        raise Wrong("not_day", given=shown(given))
    return given


@plain.register
def _(shape: Word, given: object) -> str:
    return _one_of(shape.words, given)


@plain.register
def _(shape: Words, given: object) -> tuple[str, ...]:
    several = given if isinstance(given, list | tuple) else (given,)
    if len(several) > MOST_ROWS:
        raise Wrong("too_many", most=MOST_ROWS)
    if shape.words:
        return tuple(_one_of(shape.words, each) for each in several)
    return tuple(plain(Text(), each) for each in several)


def _one_of(words: tuple[str, ...], given: object) -> str:
    accepted = spellings(words)
    if isinstance(given, str) and given in accepted:
        return accepted[given]
    near = nearest(given, words) if isinstance(given, str) else ""
    if near:
        raise Wrong("not_a_word_but_near", given=shown(given), near=near, choices=words)
    raise Wrong("not_a_word", given=shown(given), choices=words)


def nearest(given: str, known: tuple[str, ...]) -> str:
    """Return the known word that looks most like this one, or ''."""
    spelled = given[:SHOWN].lower().replace(" ", "_").replace("-", "_")
    return next(iter(get_close_matches(spelled, known, n=1, cutoff=0.6)), "")


def shown(given: object) -> str:
    """Return a value as it can be shown in one line: short, without what no text holds."""
    if isinstance(given, list | tuple | Mapping):
        return "[…]" if isinstance(given, list | tuple) else "{…}"
    if isinstance(given, int) and abs(given) > MOST**4:
        return "…"
    whole = " ".join(UNTEXT.sub("\N{REPLACEMENT CHARACTER}", str(given)).split())
    return whole if len(whole) <= SHOWN else f"{whole[: SHOWN - 1]}…"
