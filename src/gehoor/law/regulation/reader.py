"""From a plain mapping to a value, with everything that is wrong with it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from functools import singledispatch
from typing import Any

from gehoor.law.regulation.phrases import Value
from gehoor.law.regulation.problem import Problem
from gehoor.law.regulation.shape import MOST, Day, Flag, Shape, Slot, Table, Tables, Text, Whole, Word, Words, slots_of
from gehoor.law.regulation.words import spellings

LONGEST = 4000
SHOWN = 60
#: Control characters other than tab and line end, and halves of surrogate pairs: no text holds those.
UNTEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

type Report = Callable[[Problem], None]
type Shorthand = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class Wrong(Exception):
    """A value that does not fit its shape, on its way to a `Problem`; it never leaves this module."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class Reader:
    """Reads tables; collects the problems; knows shorthands, by the table they stand in."""

    def __init__(self, shorthands: Mapping[type, Shorthand]) -> None:
        self.problems: list[Problem] = []
        self._shorthands = shorthands

    def table(self, of: type, raw: object, place: str) -> Any:
        """Return the value, or None when anything in it was wrong."""
        if not isinstance(raw, Mapping):
            self.problems.append(Problem(place, "not_a_table"))
            return None
        spelled = self._shorthands[of](raw) if of in self._shorthands else raw
        make: Callable[..., Any] = of
        before = len(self.problems)
        slots = {slot.key: slot for slot in slots_of(of)}
        self._refuse_unknown(spelled, slots, place)
        values = {slot.name: self._value(slot, spelled, place) for slot in slots.values()}
        return make(**values) if len(self.problems) == before else None

    def _refuse_unknown(self, raw: Mapping[str, Any], slots: Mapping[str, Slot], place: str) -> None:
        for key in raw:
            if key not in slots:
                self.problems.append(_unknown(str(key), tuple(slots), _inside(place, str(key))))

    def _value(self, slot: Slot, raw: Mapping[str, Any], place: str) -> Any:
        here = _inside(place, slot.key)
        if slot.key not in raw:
            if slot.required:
                self.problems.append(Problem(here, "missing"))
            return slot.default
        given = raw[slot.key]
        match slot.shape:
            case Table(of):
                return self.table(of, given, here)
            case Tables(of):
                return self._tables(of, given, here)
            case shape:
                return self._plain(shape, given, here)

    def _tables(self, of: type, given: object, place: str) -> tuple[Any, ...]:
        if not isinstance(given, list | tuple):
            self.problems.append(Problem(place, "not_tables"))
            return ()
        return tuple(self.table(of, each, f"{place}[{index}]") for index, each in enumerate(given))

    def _plain(self, shape: Shape, given: object, place: str) -> Any:
        try:
            return plain(shape, given)
        except Wrong as wrong:
            beyond = shape.beyond if isinstance(shape, Word) else None
            self.problems.append(
                Problem(place, beyond.key, wrong.values, beyond.clause, beyond.article)
                if beyond
                else Problem(place, wrong.key, wrong.values)
            )
            return None


@singledispatch
def plain(shape: object, given: object) -> Any:
    """Return what `given` is in this shape; raises `Wrong`."""
    raise TypeError(shape, given)


@plain.register
def _(shape: Text, given: object) -> str:
    if not isinstance(given, str):
        raise Wrong("not_text", given=_shown(given))
    if len(given) > LONGEST:
        raise Wrong("too_long", most=LONGEST)
    if UNTEXT.search(given):
        raise Wrong("not_writing")
    if shape.url and given and not re.match(r"https?://[^\s/]+", given):
        raise Wrong("not_url", given=_shown(given))
    return given


@plain.register
def _(shape: Whole, given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool):
        raise Wrong("not_whole", given=_shown(given))
    if not shape.least <= given <= MOST:
        raise Wrong("out_of_range", given=_shown(given), least=shape.least, most=MOST)
    return given


@plain.register
def _(_shape: Flag, given: object) -> bool:
    if not isinstance(given, bool):
        raise Wrong("not_flag", given=_shown(given))
    return given


@plain.register
def _(_shape: Day, given: object) -> date:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise Wrong("not_day", given=_shown(given)) from None
    if not isinstance(given, date) or isinstance(given, datetime):
        raise Wrong("not_day", given=_shown(given))
    return given


@plain.register
def _(shape: Word, given: object) -> str:
    return _one_of(shape.words, given)


@plain.register
def _(shape: Words, given: object) -> tuple[str, ...]:
    several = given if isinstance(given, list | tuple) else (given,)
    if shape.words:
        return tuple(_one_of(shape.words, each) for each in several)
    return tuple(plain(Text(), each) for each in several)


def _one_of(words: tuple[str, ...], given: object) -> str:
    accepted = spellings(words)
    if isinstance(given, str) and given in accepted:
        return accepted[given]
    near = _nearest(given, words) if isinstance(given, str) else ""
    if near:
        raise Wrong("not_a_word_but_near", given=_shown(given), near=near, choices=words)
    raise Wrong("not_a_word", given=_shown(given), choices=words)


def _unknown(key: str, known: tuple[str, ...], place: str) -> Problem:
    near = _nearest(key, known)
    if near:
        return Problem(place, "unknown_key_but_near", {"given": _shown(key), "near": near})
    return Problem(place, "unknown_key", {"given": _shown(key), "choices": known})


def _nearest(given: str, known: tuple[str, ...]) -> str:
    spelled = given[:SHOWN].lower().replace(" ", "_").replace("-", "_")
    return next(iter(get_close_matches(spelled, known, n=1, cutoff=0.6)), "")


def _inside(place: str, key: str) -> str:
    shown = _shown(key)
    return f"{place}.{shown}" if place else shown


def _shown(given: object) -> str:
    """Return a value as it can be shown in one line: short, without what no text holds."""
    if isinstance(given, list | tuple | Mapping):
        return "[…]" if isinstance(given, list | tuple) else "{…}"
    if isinstance(given, int) and abs(given) > MOST**4:
        return "…"
    whole = " ".join(UNTEXT.sub("\N{REPLACEMENT CHARACTER}", str(given)).split())
    return whole if len(whole) <= SHOWN else f"{whole[: SHOWN - 1]}…"
