"""A person leaves."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from gehoor.authority.models import Capacity, Employment, Mandate, Person, Role, Substitution
from gehoor.platform import clock

TIES = (Employment.objects, Capacity.objects, Role.objects, Mandate.objects)


def leave(person: Person, last_day: dt.date) -> None:
    """Everything that ties a person to the organisation ends with that day.

    A last day of today or before closes their access at once, in every session; a later one closes it by itself.
    What they still had to do goes back to the coordinator (complaints.actions.tend_owners), with an event in the file.
    """
    open_after = Q(ends_on__isnull=True) | Q(ends_on__gt=last_day)
    with transaction.atomic():
        for tie in TIES:
            tie.filter(open_after, person=person).update(ends_on=last_day)
        Substitution.objects.filter(open_after, Q(substitute=person) | Q(person=person)).update(ends_on=last_day)
        if last_day <= clock.today():
            person.active = False
            person.save(update_fields=["active"])


def come_back(person: Person) -> None:
    """Somebody works here again; employments and roles are given anew."""
    person.active = True
    person.save(update_fields=["active"])
