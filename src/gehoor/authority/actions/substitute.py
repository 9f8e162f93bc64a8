"""Who stands in for whom."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.checks import in_order, of_one
from gehoor.authority.models import Person, Substitution
from gehoor.authority.refusal import Refused


def substitute(person: Person, by: Person, starts_on: dt.date, *, ends_on: dt.date | None = None) -> Substitution:
    """Let `by` stand in for `person`; two people may stand in for each other. Raises `Refused`."""
    in_order(starts_on, ends_on)
    of_one(person.organisation, by.organisation)
    if person.pk == by.pk:
        raise Refused(_("Iemand kan zichzelf niet vervangen. Kies een ander."))
    if not by.active:
        raise Refused(_("Deze persoon werkt hier niet meer."))
    return Substitution.objects.create(person=person, substitute=by, starts_on=starts_on, ends_on=ends_on)


def end_substitution(substitution: Substitution, last_day: dt.date) -> None:
    """The last day on which somebody stands in."""
    substitution.ends_on = last_day
    substitution.save(update_fields=["ends_on"])
