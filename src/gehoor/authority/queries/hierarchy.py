"""Who leads whom."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import QuerySet

from gehoor.authority.models import Employment, Person, Unit
from gehoor.authority.models.dated import holds_on


def units_of(person: Person, on: dt.date) -> QuerySet[Unit]:
    """The units in which a person works on that day."""
    return Unit.objects.filter(holds_on(on, "employments__"), employments__person=person).distinct()


def manager_of_unit(unit: Unit, on: dt.date, *, but_not: frozenset[int] = frozenset()) -> Person | None:
    """Who leads this unit on that day; else who leads the unit above it, and so on. None when nobody does.

    `but_not`: ids of people who do not count (the person complained about, who is involved).
    """
    for each in _upwards(unit):
        found = (
            Employment.objects.filter(holds_on(on), unit=each, manages=True, person__active=True)
            .exclude(person_id__in=but_not)
            .order_by("starts_on", "id")
            .select_related("person")
            .first()
        )
        if found:
            return found.person
    return None


def manager_of(person: Person, on: dt.date, *, but_not: frozenset[int] = frozenset()) -> Person | None:
    """Who leads this person on that day: never themselves, so for a manager the one above. None when nobody does.

    Who has left is led by who leads the unit of their last employment.
    """
    held = person.employments.filter(starts_on__lte=on).select_related("unit").order_by("-starts_on", "-id")
    current = [each for each in held if each.holds_on(on)] or list(held[:1])
    for employment in current:
        found = manager_of_unit(employment.unit, on, but_not=but_not | {person.pk})
        if found:
            return found
    return None


def _upwards(unit: Unit) -> Iterator[Unit]:
    """The unit and those above it; a circle, which nobody should have made, ends."""
    seen: set[int] = set()
    current: Unit | None = unit
    while current is not None and current.pk not in seen:
        seen.add(current.pk)
        yield current
        current = current.parent
