"""Who may sign in the name of a body."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.checks import in_order, of_one, tidy_line
from gehoor.authority.models import Body, Mandate, Person


def give_mandate(
    person: Person,
    body: Body,
    reference: str,
    starts_on: dt.date,
    *,
    ends_on: dt.date | None = None,
    limit: str = "",
) -> Mandate:
    """Record a mandate (Awb 10:1): the decision by which it was given, its limit in words. Raises `Refused`."""
    in_order(starts_on, ends_on)
    of_one(person.organisation, body.organisation)
    return Mandate.objects.create(
        person=person,
        body=body,
        reference=tidy_line(reference, _("Het mandaatbesluit")),
        limit=tidy_line(limit, _("De grens van het mandaat"), required=False, longest=300),
        starts_on=starts_on,
        ends_on=ends_on,
    )


def end_mandate(mandate: Mandate, last_day: dt.date) -> None:
    """The last day of a mandate (Awb 10:8: it can be withdrawn at any time)."""
    mandate.ends_on = last_day
    mandate.save(update_fields=["ends_on"])
