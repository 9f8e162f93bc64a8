"""From parsed JSON to facts and events, with the place of whatever cannot be read."""

from collections.abc import Mapping, Sequence
from typing import Any

from gehoor.law.facts.dates import civil_day, shown
from gehoor.law.facts.fields import one_of, parties, read_fields, truth
from gehoor.law.facts.model import Event, Facts, Target
from gehoor.law.facts.problem import FactsError
from gehoor.law.facts.words import COMPLAINANT, ELEMENTS, EVENT_TYPES, PERSON_CONCERNED, PERSONS, TARGET_KINDS


def facts_from(raw: object, place: str = "facts") -> Facts:
    """Return the facts that this mapping says.

    What is left out is taken as nothing against the complaint: towards the complainant and complete, about a
    concrete person where the kind of target is one, written where the channel of receipt says so. Other keys
    are of no concern here. Raises FactsError.
    """
    table = _table(raw, place)
    flags = {
        name: truth(table[name], f"{place}.{name}")
        for name in ("written", "towards_complainant", *ELEMENTS, PERSON_CONCERNED)
        if table.get(name) is not None
    }
    target = _target(table.get("target"), f"{place}.target")
    conduct_on = table.get("conduct_on")
    return Facts(
        written=flags.get("written"),
        towards_complainant=flags.get("towards_complainant", True),
        missing=tuple(name for name in ELEMENTS if flags.get(name) is False),
        conduct_on=None if conduct_on is None else civil_day(conduct_on, f"{place}.conduct_on"),
        persons=_persons(table, flags.get(PERSON_CONCERNED, target.kind in PERSONS), place),
        target=target,
    )


def events_from(raw: object, place: str = "events") -> tuple[Event, ...]:
    """Return the events that this list says, in its order. Raises FactsError."""
    if not isinstance(raw, Sequence) or isinstance(raw, str | bytes):
        raise FactsError(place, "no_list", value=shown(raw))
    return tuple(event_from(each, f"{place}[{number}]") for number, each in enumerate(raw))


def event_from(raw: object, place: str = "event") -> Event:
    """Return one event: `type`, `at` and the fields of its type. Raises FactsError."""
    table = _table(raw, place)
    for key in ("type", "at"):
        if table.get(key) is None:
            raise FactsError(place, "left_out", name=key)
    kind = str(one_of(EVENT_TYPES)(table["type"], f"{place}.type"))
    rest = {name: value for name, value in table.items() if name not in ("type", "at")}
    return Event(kind, civil_day(table["at"], f"{place}.at"), read_fields(kind, rest, place))


def _table(raw: object, place: str) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise FactsError(place, "no_object", value=shown(raw))
    return raw


def _target(raw: object, place: str) -> Target:
    if raw is None:
        return Target()
    table = _table(raw, place)
    kind = table.get("kind")
    unit = table.get("unit")
    return Target(
        "employee" if kind is None else str(one_of(TARGET_KINDS)(kind, f"{place}.kind")),
        None if unit is None else str(unit),
    )


def _persons(table: Mapping[str, Any], concerned: bool, place: str) -> tuple[str, ...]:
    named = table.get("persons")
    if named is not None:
        return tuple(party for party in parties(named, f"{place}.persons") if party != COMPLAINANT)
    return (PERSON_CONCERNED,) if concerned else ()
