"""Where a person works, and in which body a person sits."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.checks import in_order, of_one
from gehoor.authority.models import Body, Capacity, Employment, Person, Unit
from gehoor.authority.refusal import Refused


def employ_person(
    person: Person, unit: Unit, starts_on: dt.date, *, ends_on: dt.date | None = None, manages: bool = False
) -> Employment:
    """A person works in a unit from that day on; `manages`: leads it. Raises `Refused`."""
    in_order(starts_on, ends_on)
    of_one(person.organisation, unit.organisation)
    return Employment.objects.create(person=person, unit=unit, starts_on=starts_on, ends_on=ends_on, manages=manages)


def seat_person(
    person: Person, body: Body, kind: str, starts_on: dt.date, *, ends_on: dt.date | None = None
) -> Capacity:
    """A person is ('is'), sits in ('member') or chairs ('chair') a body from that day on. Raises `Refused`."""
    in_order(starts_on, ends_on)
    of_one(person.organisation, body.organisation)
    if kind not in Capacity.Kind.values:
        raise Refused(_("Deze hoedanigheid kennen we niet: %(kind)s.") % {"kind": kind})
    return Capacity.objects.create(person=person, body=body, kind=kind, starts_on=starts_on, ends_on=ends_on)


def end_employment(tie: Employment | Capacity, last_day: dt.date) -> None:
    """The last day of an employment or a seat."""
    tie.ends_on = last_day
    tie.save(update_fields=["ends_on"])
