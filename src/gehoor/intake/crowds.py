"""Brakes against floods. They slow the saving in between; nobody's complaint is refused and no text is lost."""

import datetime as dt

from gehoor.intake.models import FilingDraft
from gehoor.platform import clock

MOST_REVISIONS = 5000  # changes of one filing: a whole day of typing without a pause
MOST_NEW = 600  # new filings a minute in one organisation


def worn_out(draft: FilingDraft) -> bool:
    """Whether this filing was saved more often than a person can type."""
    return draft.revision >= MOST_REVISIONS


def too_many_new(organisation_id: int) -> bool:
    """Whether more filings begin than people can begin."""
    since = clock.now() - dt.timedelta(minutes=1)
    return FilingDraft.objects.filter(organisation_id=organisation_id, created_at__gt=since).count() >= MOST_NEW
