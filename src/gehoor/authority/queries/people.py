"""Who is there, and who has which role."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gehoor.authority.models import Capacity, Employment, Mandate, Organisation, Person, Role
from gehoor.authority.models.dated import holds_on

TIES = (Employment.objects, Capacity.objects, Role.objects, Mandate.objects)


def tied(on: dt.date, person: str = "pk") -> Q:
    """The condition that a person (behind the field `person`) has an employment, role, seat or mandate on that day."""
    held = Q()
    for tie in TIES:
        held |= Q(Exists(tie.filter(holds_on(on), person=OuterRef(person))))
    return held


def people(organisation: Organisation, on: dt.date) -> QuerySet[Person]:
    """The people who are there on that day: active, and employed, in a role, in a body or with a mandate."""
    return Person.objects.filter(tied(on), organisation=organisation, active=True)


def is_there(person: Person, on: dt.date) -> bool:
    """Whether somebody still works for, sits in or acts for the organisation on that day."""
    return people(person.organisation, on).filter(pk=person.pk).exists()


def people_with_role(organisation: Organisation, kind: str, on: dt.date) -> QuerySet[Person]:
    """The active people who have this role on that day, the one who has it longest first."""
    held = Role.objects.filter(holds_on(on), kind=kind, person=OuterRef("pk")).order_by("starts_on", "id")
    since = Subquery(held.values("starts_on")[:1])
    active = Person.objects.filter(organisation=organisation, active=True)
    return active.annotate(since=since).filter(since__isnull=False).order_by("since", "id")


def person_with_role(organisation: Organisation, kind: str, on: dt.date) -> Person | None:
    """The one who has this role longest, or None."""
    return people_with_role(organisation, kind, on).first()


def deputy(organisation: Organisation, on: dt.date) -> Person | None:
    """Who takes over when the coordinator is complained about or absent."""
    return person_with_role(organisation, Role.Kind.DEPUTY, on)


def role_rows(person: Person, on: dt.date) -> QuerySet[Role]:
    """The roles of a person on that day, with their unit and body."""
    return person.roles.filter(holds_on(on)).select_related("unit", "body").order_by("id")


def roles_of(person: Person, on: dt.date) -> frozenset[str]:
    """The kinds of role of a person on that day; nothing for who is not active."""
    if not person.active:
        return frozenset()
    return frozenset(role_rows(person, on).values_list("kind", flat=True))


def has_role(person: Person, kind: str, on: dt.date) -> bool:
    """Whether a person has this role on that day."""
    return kind in roles_of(person, on)
