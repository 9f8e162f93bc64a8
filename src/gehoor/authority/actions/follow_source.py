"""Roles that another register gives (groups at a sign-on provider): they follow it, and stand apart from our own."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from gehoor.authority.models import Organisation, Person, Role
from gehoor.authority.models.dated import holds_on
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class Given:
    """A role that the source gives, for everything or for one unit or body."""

    kind: str
    unit_id: int | None = None
    body_id: int | None = None

    @property
    def same(self) -> Q:
        """The condition that a row is about the same role, for the same unit or body or for everything."""
        return Q(kind=self.kind, unit_id=self.unit_id, body_id=self.body_id)


def follow_source(person: Person, source: str, given: Collection[Given], ends_on: dt.date) -> None:
    """Make a person's roles of this source exactly `given`, until `ends_on`; what is given no more ends at once."""
    wanted = set(given)
    with transaction.atomic():
        for role in _running(Role.objects.filter(person=person, source=source)).select_for_update():
            held = Given(role.kind, role.unit_id, role.body_id)
            if held in wanted:
                wanted.remove(held)
                role.ends_on = ends_on
                role.save(update_fields=["ends_on"])
            else:
                _end(Role.objects.filter(pk=role.pk))
        for each in wanted:
            Role.objects.create(
                person=person,
                kind=each.kind,
                unit_id=each.unit_id,
                body_id=each.body_id,
                source=source,
                starts_on=clock.today(),
                ends_on=ends_on,
            )


def end_source(
    organisation: Organisation, source: str, *, only: Given | None = None, person: Person | None = None
) -> None:
    """End what this source gave: to everybody or one person, all of it or one kind of role."""
    found = Role.objects.filter(person__organisation=organisation, source=source)
    if only is not None:
        found = found.filter(only.same)
    if person is not None:
        found = found.filter(person=person)
    _end(_running(found))


def _running(found: QuerySet[Role]) -> QuerySet[Role]:
    return found.filter(holds_on(clock.today()) | Q(starts_on__gt=clock.today()))


def _end(found: QuerySet[Role]) -> None:
    found.update(ends_on=clock.today() - dt.timedelta(days=1))
