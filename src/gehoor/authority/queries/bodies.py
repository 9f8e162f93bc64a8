"""Bodies: who sits in them, and who signs for them."""

import datetime as dt

from django.db.models import Q, QuerySet

from gehoor.authority.models import Body, Capacity, Mandate, Organisation, Person
from gehoor.authority.models.dated import holds_on


def bodies(organisation: Organisation) -> QuerySet[Body]:
    """The bodies of an organisation, by name."""
    return organisation.bodies.filter(active=True)


def body_of_kind(organisation: Organisation, kind: str) -> Body | None:
    """The body of this kind (college, council, mayor …), the first recorded when there are more."""
    return bodies(organisation).filter(kind=kind).order_by("id").first()


def members_of(body: Body, on: dt.date) -> QuerySet[Person]:
    """Who is, sits in or chairs a body on that day."""
    return Person.objects.filter(holds_on(on, "capacities__"), capacities__body=body, active=True).distinct()


def holder_of(body: Body, on: dt.date) -> Person | None:
    """Who is the body on that day: a mayor, a tax officer; None for a body of several, or where nobody is recorded."""
    return _seated(body, Capacity.Kind.IS, on)


def chair_of(body: Body, on: dt.date) -> Person | None:
    """Who chairs a body on that day."""
    return _seated(body, Capacity.Kind.CHAIR, on)


def _seated(body: Body, kind: str, on: dt.date) -> Person | None:
    held = body.capacities.filter(holds_on(on), kind=kind, person__active=True)
    first = held.select_related("person").order_by("starts_on", "id").first()
    return first.person if first else None


def may_sign_for(person: Person, body: Body, on: dt.date) -> Mandate | None:
    """The mandate under which a person may sign for a body on that day (Awb 10:1), the oldest; None without one.

    Who is the body itself needs none: see `signers`.
    """
    if not person.active:
        return None
    return person.mandates.filter(holds_on(on), body=body).order_by("starts_on", "id").first()


def signers(body: Body, on: dt.date) -> QuerySet[Person]:
    """Who may sign for a body on that day: by mandate, or because they are it or chair it."""
    by_mandate = holds_on(on, "mandates__") & Q(mandates__body=body)
    themselves = holds_on(on, "capacities__") & Q(
        capacities__body=body, capacities__kind__in=(Capacity.Kind.IS, Capacity.Kind.CHAIR)
    )
    return Person.objects.filter(by_mandate | themselves, active=True).distinct()
