"""What a person does in complaint handling."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.checks import in_order, of_one
from gehoor.authority.models import Body, Person, Role, Unit
from gehoor.authority.models.dated import holds_on
from gehoor.authority.refusal import Refused


def give_role(
    person: Person,
    kind: str,
    starts_on: dt.date,
    *,
    ends_on: dt.date | None = None,
    unit: Unit | None = None,
    body: Body | None = None,
) -> Role:
    """Give a role from that day on, for everything or for one unit or body; one that holds already is given back.

    Raises `Refused`.
    """
    if kind not in Role.Kind.values:
        raise Refused(_("Deze rol kennen we niet: %(kind)s.") % {"kind": kind})
    if not person.active:
        raise Refused(_("Deze persoon werkt hier niet meer."))
    in_order(starts_on, ends_on)
    of_one(person.organisation, *(each.organisation for each in (unit, body) if each is not None))
    same = person.roles.filter(holds_on(starts_on), kind=kind, unit=unit, body=body, ends_on=ends_on, source="").first()
    return same or Role.objects.create(
        person=person, kind=kind, unit=unit, body=body, starts_on=starts_on, ends_on=ends_on
    )
