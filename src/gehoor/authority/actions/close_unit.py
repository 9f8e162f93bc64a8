"""A unit or a body ends (a reorganisation): with a last day, and a successor that takes over people and work.

The open files follow by `complaints.actions.tend_owners`: they never lie with what is no more.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gehoor.authority.checks import of_one
from gehoor.authority.models import Body, Employment, Organisation, Role, Unit
from gehoor.authority.refusal import Refused
from gehoor.platform import clock


def close_unit(unit: Unit, successor: Unit, last_day: dt.date) -> None:
    """End a unit. The day after, its people work for the successor and units below it move. Raises `Refused`."""
    _plan(unit, successor, last_day)


def close_body(body: Body, successor: Body, last_day: dt.date) -> None:
    """End a body: seats and mandates end with it, roles for it are for the successor. Raises `Refused`."""
    _plan(body, successor, last_day)


def finish_closings(organisation: Organisation) -> None:
    """What has had its last day, ends; again changes nothing."""
    past = Q(active=True, closes_on__lt=clock.today(), successor__isnull=False)
    with transaction.atomic():
        for unit in organisation.units.filter(past).select_related("successor"):
            _finish_unit(unit)
        for body in organisation.bodies.filter(past).select_related("successor"):
            _finish_body(body)


def _plan(ending: Unit | Body, successor: Unit | Body, last_day: dt.date) -> None:
    of_one(ending.organisation, successor.organisation)
    if successor.pk == ending.pk:
        raise Refused(_("Iets kan zichzelf niet opvolgen. Kies een ander."))
    if not ending.active:
        raise Refused(_("Dit is al opgeheven."))
    if not successor.active or successor.closes_on is not None:
        raise Refused(_("De opvolger wordt zelf opgeheven. Kies een ander die blijft."))
    ending.closes_on, ending.successor = last_day, successor
    ending.save(update_fields=["closes_on", "successor"])
    finish_closings(ending.organisation)


def _finish_unit(unit: Unit) -> None:
    successor, last_day = unit.successor, unit.closes_on
    if successor is None or last_day is None:
        return
    if successor.parent_id == unit.pk:
        successor.parent = unit.parent
        successor.save(update_fields=["parent"])
    unit.children.exclude(pk=successor.pk).update(parent=successor)
    led = successor.employments.filter(_after(last_day), manages=True).exists()
    for each in unit.employments.filter(_after(last_day)):
        Employment.objects.create(
            person=each.person,
            unit=successor,
            manages=each.manages and not led,
            starts_on=max(each.starts_on, last_day + dt.timedelta(days=1)),
            ends_on=each.ends_on,
        )
        led = led or each.manages
    unit.employments.filter(_after(last_day)).update(ends_on=last_day)
    _hand_on(Role.objects.filter(_after(last_day), unit=unit), last_day, unit=successor)
    unit.active = False
    unit.save(update_fields=["active"])


def _finish_body(body: Body) -> None:
    successor, last_day = body.successor, body.closes_on
    if successor is None or last_day is None:
        return
    body.capacities.filter(_after(last_day)).update(ends_on=last_day)
    body.mandates.filter(_after(last_day)).update(ends_on=last_day)
    _hand_on(Role.objects.filter(_after(last_day), body=body), last_day, body=successor)
    body.active = False
    body.save(update_fields=["active"])


def _hand_on(roles: Iterable[Role], last_day: dt.date, **to: Unit | Body) -> None:
    """The same role for the successor, from the day after; the old one ends."""
    for role in list(roles):
        ends_on = role.ends_on
        Role.objects.filter(pk=role.pk).update(ends_on=last_day)
        role.pk, role.ends_on = None, ends_on
        role.starts_on = max(role.starts_on, last_day + dt.timedelta(days=1))
        for name, value in to.items():
            setattr(role, name, value)
        role.save(force_insert=True)


def _after(last_day: dt.date) -> Q:
    return Q(ends_on__isnull=True) | Q(ends_on__gt=last_day)
