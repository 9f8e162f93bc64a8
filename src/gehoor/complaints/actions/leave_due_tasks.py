"""Tasks that time alone brings: extend while that is still possible, and break a long silence.

The worker leaves them by itself, once for each term and each silence, and takes them off when there is no more need.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Reminders, profile_of
from gehoor.complaints.access import SPEAKERS, visible
from gehoor.complaints.actions.tasks import add_task, finish_task
from gehoor.complaints.legal import position_of
from gehoor.complaints.models import Complaint, Party, Task
from gehoor.complaints.viewer import Viewer, system
from gehoor.platform import clock

EXTEND, CONTACT = "extend_in_time", "contact_complainant"


@dataclass(frozen=True, slots=True)
class Due:
    """A task that a file should have; its identity follows from the day that brings it."""

    complaint_id: int
    kind: str
    identity: str
    due_on: dt.date


def leave_due_tasks() -> None:
    """Periodic: for every organisation, as it is today."""
    today = clock.today()
    for organisation in Organisation.objects.order_by("pk"):
        _tend(system(organisation.pk), profile_of(organisation).reminders, today)


def silent_files(viewer: Viewer, today: dt.date, days: int) -> QuerySet[Complaint]:
    """Open files in which nobody had contact with the complainant for so many days; not where nobody can be reached."""
    named = Party.objects.filter(complaint=OuterRef("pk"), kind__in=SPEAKERS, removed_at__isnull=True)
    since = today - dt.timedelta(days=days)
    return visible(viewer).exclude(phase="closed").filter(Exists(named), last_contact_on__lte=since)


def _tend(viewer: Viewer, days: Reminders, today: dt.date) -> None:
    wanted = {(each.complaint_id, each.identity): each for each in _wanted(viewer, days, today)}
    open_tasks = Task.objects.filter(
        complaint__in=visible(viewer), kind__in=(EXTEND, CONTACT), done_at__isnull=True
    ).values_list("complaint_id", "identity", "pk")
    for complaint_id, identity, number in open_tasks:
        if (complaint_id, identity) not in wanted:
            finish_task(viewer, complaint_id, number)
    known = Task.objects.filter(complaint__in={number for number, _identity in wanted}, kind__in=(EXTEND, CONTACT))
    for pair in wanted.keys() - set(known.values_list("complaint_id", "identity")):
        task = wanted[pair]
        add_task(viewer, task.complaint_id, task.kind, due_on=task.due_on, identity=task.identity)


def _wanted(viewer: Viewer, days: Reminders, today: dt.date) -> Iterator[Due]:
    near = visible(viewer).exclude(phase="closed")
    near = near.filter(term_ends_on__gte=today, term_ends_on__lte=today + dt.timedelta(days=days.ahead))
    for file in near.select_related("regulation"):
        # Only the law says whether this term can still be made longer (Awb 9:11(2), K19).
        if file.term_ends_on is not None and position_of(file, today).allows("extended"):
            yield Due(file.pk, EXTEND, f"extend:{file.term_ends_on}", file.term_ends_on)
    for number, day in silent_files(viewer, today, days.silence).values_list("pk", "last_contact_on"):
        if day is not None:
            yield Due(number, CONTACT, f"contact:{day}", day + dt.timedelta(days=days.silence))
