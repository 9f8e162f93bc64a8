"""Who stands in for whom. Circles and chains are walked once: nobody stands in for themselves."""

import datetime as dt

from gehoor.authority.models import Person, Substitution
from gehoor.authority.models.dated import holds_on


def substitutes_of(person: Person, on: dt.date) -> tuple[Person, ...]:
    """Who may act for this person on that day, the nearest first, then their substitutes; only who is active."""
    return _walk(person, on, "person_id", "substitute_id")


def stands_in_for(person: Person, on: dt.date) -> tuple[Person, ...]:
    """For whom this person may act on that day, directly or through another; the nearest first."""
    return _walk(person, on, "substitute_id", "person_id")


def _walk(person: Person, on: dt.date, here: str, there: str) -> tuple[Person, ...]:
    current = Substitution.objects.filter(holds_on(on), person__organisation_id=person.organisation_id)
    steps: dict[int, list[int]] = {}
    for start, end in current.order_by("starts_on", "id").values_list(here, there):
        steps.setdefault(start, []).append(end)
    found: dict[int, None] = {}
    waiting = list(steps.get(person.pk, ()))
    while waiting:
        following = waiting.pop(0)
        if following != person.pk and following not in found:
            found[following] = None
            waiting.extend(steps.get(following, ()))
    active = Person.objects.filter(organisation_id=person.organisation_id, active=True).in_bulk(list(found))
    return tuple(active[pk] for pk in found if pk in active)
