"""From a plain mapping to a value, with everything that is wrong with it."""

from collections.abc import Callable, Mapping
from typing import Any

from gehoor.law.regulation.problem import Problem
from gehoor.law.regulation.shape import Shape, Slot, Table, Tables, Word, slots_of
from gehoor.law.regulation.values import MOST_ROWS, Wrong, nearest, plain, shown

type Shorthand = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class Reader:
    """Reads tables; collects the problems; knows shorthands and the keys they add, by the table they stand in."""

    def __init__(self, shorthands: Mapping[type, Shorthand], added: Mapping[type, tuple[str, ...]]) -> None:
        self.problems: list[Problem] = []
        self._shorthands, self._added = shorthands, added

    def table(self, of: type, raw: object, place: str) -> Any:
        """Return the value, or None when anything in it was wrong."""
        if not isinstance(raw, Mapping):
            self.problems.append(Problem(place, "not_a_table"))
            return None
        spelled = self._shorthands[of](raw) if of in self._shorthands else raw
        make: Callable[..., Any] = of
        before = len(self.problems)
        slots = {slot.key: slot for slot in slots_of(of)}
        self._refuse_unknown(spelled, tuple(slots), self._added.get(of, ()), place)
        values = {slot.name: self._value(slot, spelled, place) for slot in slots.values()}
        return make(**values) if len(self.problems) == before else None

    def _refuse_unknown(
        self, raw: Mapping[str, Any], known: tuple[str, ...], added: tuple[str, ...], place: str
    ) -> None:
        for key in raw:
            if key not in known:
                self.problems.append(_unknown(str(key), known + added, _inside(place, str(key))))

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
        if len(given) > MOST_ROWS:
            self.problems.append(Problem(place, "too_many", {"most": MOST_ROWS}))
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


def _unknown(key: str, known: tuple[str, ...], place: str) -> Problem:
    if key in known:
        return Problem(place, "twice")
    near = nearest(key, known)
    if near:
        return Problem(place, "unknown_key_but_near", {"given": shown(key), "near": near})
    return Problem(place, "unknown_key", {"given": shown(key), "choices": known})


def _inside(place: str, key: str) -> str:
    said = shown(key)
    return f"{place}.{said}" if place else said
