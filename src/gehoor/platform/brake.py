"""A brake on guessing, kept in the database so that it holds across processes and restarts.

What is counted are failures by a key (a login, a reference, a network); only keyed digests are stored, for a day.
The rule: from one network a few failures for one thing, and it waits; when a thing is guessed at from everywhere, a
network that failed once waits too. So its owner, elsewhere, is never locked out (safety rows 16, 59).
"""

import datetime as dt
import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from gehoor.platform import clock
from gehoor.platform.identifiers import keyed_digest
from gehoor.platform.models import FailedAttempt

KEPT = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many failures within `window`: of one thing from one network, of one network, of one thing from anywhere."""

    here: int = 5
    network: int = 100
    everywhere: int = 30
    window: dt.timedelta = dt.timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Brake:
    """The brake on one kind of guessing, such as 'sign-in'."""

    purpose: str
    limits: Limits = Limits()

    def holds(self, request: HttpRequest, thing: str) -> bool:
        """Whether who asks must wait. `thing`: what is guessed at, whether or not it exists."""
        network = network_of(request)
        since = clock.now() - self.limits.window
        here = self._count(self._here(thing, network), since)
        if here >= self.limits.here or self._count(f"network:{network}", since) >= self.limits.network:
            return True
        return here > 0 and self._count(f"thing:{thing}", since) >= self.limits.everywhere

    def failed(self, request: HttpRequest, thing: str) -> None:
        """Count a failure."""
        network = network_of(request)
        at = clock.now()
        FailedAttempt.objects.bulk_create(
            FailedAttempt(key=self._key(key), at=at)
            for key in (self._here(thing, network), f"network:{network}", f"thing:{thing}")
        )

    def succeeded(self, request: HttpRequest, thing: str) -> None:
        """The owner is there: what failed here for this thing no longer counts."""
        here = self._key(self._here(thing, network_of(request)))
        FailedAttempt.objects.filter(key=here).delete()

    def _count(self, key: str, since: dt.datetime) -> int:
        return FailedAttempt.objects.filter(key=self._key(key), at__gt=since).count()

    def _here(self, thing: str, network: str) -> str:
        return f"here:{network}:{thing}"

    def _key(self, key: str) -> str:
        return keyed_digest(f"brake:{self.purpose}", key)


def clear_old_attempts() -> None:
    """What is older than a day is gone; the worker does this each hour."""
    FailedAttempt.objects.filter(at__lt=clock.now() - KEPT).delete()


def network_of(request: HttpRequest) -> str:
    """From where it is asked: an IPv4 address, or the /64 of an IPv6 address (one connection has that many)."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, 64), strict=False))  # noqa: PLR2004  IPv4
