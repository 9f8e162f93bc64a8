"""What holds from a day until a day."""

import datetime as dt

from django.db import models
from django.db.models import Q


def holds_on(day: dt.date, prefix: str = "") -> Q:
    """The condition that a dated row (behind `prefix`, such as `roles__`) holds on that day."""
    without_end = Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gte": day})
    return Q(**{f"{prefix}starts_on__lte": day}) & without_end


class Dated(models.Model):
    """From a day (included) until a day (included); without an end it goes on.

    What ends before it starts never held: so something that was recorded for later is taken back.
    """

    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: dt.date) -> bool:
        """Whether it holds on that day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)
