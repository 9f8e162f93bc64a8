"""What citizens did not send does not stay: drafts go after thirty days, answers a day after sending."""

import datetime as dt

from gehoor.intake.models import DraftFile, FilingDraft
from gehoor.platform import clock

KEPT_AFTER_SENDING = dt.timedelta(days=1)


def clear_drafts() -> None:
    """Remove what expired, and the answers of what was sent (they stand in the file now); the worker does this."""
    at = clock.now()
    FilingDraft.objects.filter(expires_at__lte=at).delete()
    sent = FilingDraft.objects.filter(sent_at__lte=at - KEPT_AFTER_SENDING)
    DraftFile.objects.filter(draft__in=sent).delete()
    sent.exclude(data={}).update(data={})
