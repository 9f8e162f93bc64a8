"""Whether own promises (T9) were kept, for many closed files at once: from the days of their events."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from django.db.models import QuerySet

from gehoor.authority.models import RegulationVersion
from gehoor.authority.queries import parsed_regulation
from gehoor.complaints.models import Complaint, Event
from gehoor.law.position.promises import due_on
from gehoor.law.regulation.model import Promise

# The events that keep a promise, by what was promised; other promises are kept when the file closes.
KEEPS: Mapping[str, tuple[str, ...]] = {
    "first_contact": ("contacted", "settlement_proposed"),
    "acknowledgement": ("acknowledged",),
    "informal": ("settlement_proposed", "formal_requested", "closed"),
    "hearing": ("heard",),
    "findings": ("findings_sent",),
}
CLOSED = ("closed",)
_due_on = lru_cache(maxsize=4096)(due_on)


def kept_promises(counted: QuerySet[Complaint]) -> dict[int, dict[str, bool]]:
    """For each closed file what was promised and whether it was kept in time; what was never done is left out."""
    made = _promises(counted)
    if not made:
        return {}
    files = counted.filter(regulation_id__in=made, closed_on__isnull=False)
    types = {event for promises in made.values() for each in promises for event in KEEPS.get(each.what, ())}
    days = _first_days(files, types - set(CLOSED))
    return {
        number: dict(_kept(made[version], received, days.get(number, {}) | {"closed": closed}))
        for number, version, received, closed in files.values_list("id", "regulation_id", "received_on", "closed_on")
        if received
    }


def _promises(counted: QuerySet[Complaint]) -> dict[int, tuple[Promise, ...]]:
    versions = RegulationVersion.objects.filter(pk__in=counted.order_by().values("regulation_id").distinct())
    found = {version.pk: parsed_regulation(version).term.promises for version in versions}
    return {number: promises for number, promises in found.items() if promises}


def _first_days(files: QuerySet[Complaint], types: set[str]) -> dict[int, dict[str, dt.date]]:
    days: dict[int, dict[str, dt.date]] = defaultdict(dict)
    events = Event.objects.filter(type__in=sorted(types), complaint__in=files).order_by()
    for number, kind, day in events.values_list("complaint_id", "type", "occurred_on").iterator(chunk_size=5000):
        known = days[number].get(kind)
        days[number][kind] = day if known is None else min(known, day)
    return days


def _kept(
    promises: tuple[Promise, ...], received: dt.date, days: Mapping[str, dt.date | None]
) -> Iterator[tuple[str, bool]]:
    for promise in promises:
        done = [day for kind in KEEPS.get(promise.what, CLOSED) if (day := days.get(kind)) is not None]
        if done:
            yield promise.what, min(done) <= _due_on(promise, received)
