"""Recommendations and measures as a file's events tell them: pure, so that rows can be rebuilt and compared."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

ADDED, CHANGED = "measure_added", "measure_changed"
STATUSES = ("open", "doing", "done", "dropped")
ENDED = frozenset({"done", "dropped"})


class Told(Protocol):
    """An event, or what a page shows of one."""

    @property
    def type(self) -> str: ...

    @property
    def occurred_on(self) -> dt.date: ...


@dataclass(frozen=True, slots=True)
class Measured:
    """One recommendation or measure; `added` and `effect` are the numbers of the events that hold its words."""

    number: int
    kind: str
    owner_id: int | None
    due_on: dt.date | None
    added: int
    added_on: dt.date
    status: str = "open"
    effect: int | None = None
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """How one stood through time: each state with the day from which it stood so, the oldest first."""

    states: tuple[tuple[dt.date, str], ...]

    def standing(self, day: dt.date) -> tuple[dt.date, str] | None:
        """The state at the end of a day, and since when; None before it was there."""
        return next((state for state in reversed(self.states) if state[0] <= day), None)


def histories_from(events: Iterable[tuple[Told, Mapping[str, object]]]) -> dict[int, History]:
    """By number. Each event in the order of the file, with its own fields; saying the same again is no new state."""
    found: dict[int, list[tuple[dt.date, str]]] = {}
    for event, own in events:
        states = found.setdefault(_number(own), [])
        status = "open" if event.type == ADDED else str(own["status"])
        if not states or states[-1][1] != status:
            states.append((event.occurred_on, status))
    return {number: History(tuple(states)) for number, states in found.items()}


def measures_from(events: Iterable[tuple[int, Told, Mapping[str, object], bool]]) -> tuple[Measured, ...]:
    """By number. Each event with its number in the file, its own fields, and whether it has words."""
    found: dict[int, Measured] = {}
    for sequence, event, own, has_words in events:
        if event.type == ADDED:
            found[_number(own)] = Measured(
                _number(own),
                str(own["kind"]),
                _whole(own["owner_id"]),
                _day(own["due_on"]),
                sequence,
                event.occurred_on,
            )
        elif event.type == CHANGED and _number(own) in found:
            found[_number(own)] = _changed(found[_number(own)], sequence, event, own, has_words=has_words)
    return tuple(found.values())


def _changed(before: Measured, sequence: int, event: Told, own: Mapping[str, object], *, has_words: bool) -> Measured:
    status = str(own["status"])
    ended = event.occurred_on if status in ENDED else None
    return replace(
        before,
        owner_id=_whole(own["owner_id"]),
        due_on=_day(own["due_on"]),
        status=status,
        effect=sequence if has_words else before.effect,
        ended_on=before.ended_on if before.status == status else ended,
    )


def _number(own: Mapping[str, object]) -> int:
    return int(str(own["measure"]))


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))


def _day(value: object) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(str(value))
