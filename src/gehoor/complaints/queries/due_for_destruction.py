"""Files whose time of keeping has passed, and of which nothing happened lately."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from gehoor.complaints.access import BARRED
from gehoor.complaints.models import Complaint, Event, Message, Party, Task
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

# Something that came in after the time had passed must be read and answered first.
QUIET = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Due:
    """A file that may be destroyed: under which result of the selection list, from which day, when it was closed."""

    complaint_id: int
    reference: str
    result: str
    since: dt.date
    closed_on: dt.date


def due_for_destruction(organisation_id: int, today: dt.date, *, only: Collection[int] | None = None) -> list[Due]:
    """What may be destroyed on this day, the longest due first; of `only` these files where given."""
    found = _due(organisation_id, today)
    if only is not None:
        found = found.filter(pk__in=only)
    rows = found.order_by("retention_from", "id").values_list(
        "id", "reference", "retention_result", "retention_from", "closed_on"
    )
    return [
        Due(number, reference, result, since, closed)
        for number, reference, result, since, closed in rows
        if since is not None and closed is not None
    ]


def files_in_register(organisation_id: int) -> int:
    """How many files there are in all."""
    return Complaint.objects.filter(organisation_id=organisation_id).count()


def reference_number(viewer: Viewer, reference: str) -> int | None:
    """The number of the file with this reference, for who may keep it: not for who is out of it."""
    found = Complaint.objects.filter(organisation_id=viewer.organisation_id, reference=reference).first()
    return None if found is None or found.pk in hidden_from(viewer, [found.pk]) else found.pk


def hidden_from(viewer: Viewer, numbers: Collection[int]) -> frozenset[int]:
    """Of these files, those that this person is out of: no list shows them that they are there."""
    return barred_for([viewer.own_id], viewer.organisation_id, numbers)


def barred_for(person_ids: Collection[int], organisation_id: int, numbers: Collection[int]) -> frozenset[int]:
    """Of these files, those that at least one of these people is out of: they decide nothing about them (Awb 9:7)."""
    barred = Party.objects.filter(BARRED, person_id__in=person_ids, complaint__organisation_id=organisation_id)
    return frozenset(barred.values_list("complaint_id", flat=True)) & frozenset(numbers)


def _due(organisation_id: int, today: dt.date) -> QuerySet[Complaint]:
    since = clock.start_of_day(today) - QUIET
    lately = Event.objects.filter(complaint=OuterRef("pk"), recorded_at__gt=since)
    came_in = Message.objects.filter(complaint=OuterRef("pk"), incoming=True, read_at=None, sent_at__gt=since)
    to_do = Task.objects.filter(complaint=OuterRef("pk"), done_at=None)
    return Complaint.objects.filter(
        Q(closed_on__isnull=False, phase="closed"), organisation_id=organisation_id, retention_from__lte=today
    ).exclude(Exists(lately) | Exists(came_in) | Exists(to_do))
