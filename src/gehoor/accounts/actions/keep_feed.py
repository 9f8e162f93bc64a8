"""The secret address of one's calendar: made, renewed, taken away."""

import datetime as dt
import secrets

from gehoor.accounts.models import Account, CalendarFeed
from gehoor.accounts.queries import feed_digest
from gehoor.platform import clock

BYTES = 24  # 192 bits
NOTED_EVERY = dt.timedelta(minutes=5)


def renew_feed(account: Account) -> str:
    """A new secret, shown once; the address before it is dead at once."""
    secret = secrets.token_urlsafe(BYTES)
    told = {"digest": feed_digest(secret), "made_at": clock.now(), "fetched_at": None}
    CalendarFeed.objects.update_or_create(account=account, defaults=told)
    return secret


def stop_feed(account: Account) -> None:
    """No address any more."""
    CalendarFeed.objects.filter(account=account).delete()


def note_fetching(feed: CalendarFeed) -> None:
    """When it was fetched, for its owner to see; written down now and then."""
    at = clock.now()
    if feed.fetched_at is None or at - feed.fetched_at > NOTED_EVERY:
        CalendarFeed.objects.filter(pk=feed.pk).update(fetched_at=at)
