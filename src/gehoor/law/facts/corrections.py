"""Corrections: a later event that changes an earlier one in place (R5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gehoor.law.facts.dates import civil_day
from gehoor.law.facts.fields import one_of, read_fields
from gehoor.law.facts.model import Event
from gehoor.law.facts.problem import FactsError
from gehoor.law.facts.words import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class Corrected:
    """A day that was put right: of which event, the day it had, and the day on which it was corrected."""

    event: Event
    was_on: date
    corrected_on: date


def corrected(events: Sequence[Event], today: date) -> tuple[tuple[Event, ...], tuple[Corrected, ...]]:
    """Return the events as they stand today, in the same order, and what became of their days.

    A correction may itself be corrected. Raises FactsError where one names no event of the list.
    """
    standing = list(events)
    known = [place for place, event in enumerate(events) if event.type == "corrected" and event.on <= today]
    known.sort(key=lambda place: events[place].on)
    corrections = frozenset(known)
    for place in reversed(known):
        aimed_at = _aim(standing, place)
        if aimed_at in corrections:
            standing[aimed_at] = _changed(standing[aimed_at], standing[place], place)
    moved: list[Corrected] = []
    for place in known:
        aimed_at = _aim(standing, place)
        if aimed_at is None or aimed_at in corrections:
            continue
        before = standing[aimed_at]
        standing[aimed_at] = after = _changed(before, standing[place], place)
        if after.on != before.on:
            moved.append(Corrected(after, before.on, standing[place].on))
    return tuple(standing), tuple(moved)


def _aim(events: Sequence[Event], place: int) -> int | None:
    """Return the place of the event that a correction changes; None where it names none."""
    aimed_at = events[place].fields.get("event")
    if aimed_at is None:
        return None
    if not isinstance(aimed_at, int) or aimed_at == place or not 0 <= aimed_at < len(events):
        raise FactsError(f"events[{place}].event", "no_such_event", value=str(aimed_at), last=str(len(events) - 1))
    return aimed_at


def _changed(event: Event, correction: Event, place: int) -> Event:
    """Return the event with the fields of the correction in place of its own; null takes a field away."""
    changes = correction.fields.get("with")
    if not isinstance(changes, dict):
        return event
    where = f"events[{place}].with"
    kind = str(one_of(EVENT_TYPES)(changes.get("type", event.type), f"{where}.type"))
    on = civil_day(changes["at"], f"{where}.at") if "at" in changes else event.on
    rest = {name: value for name, value in changes.items() if name not in ("type", "at")}
    kept = {name: value for name, value in event.fields.items() if name not in rest}
    return Event(kind, on, kept | read_fields(kind, rest, where))
