"""What one person should be told this morning: files and tasks, by what is asked and by when. No words of a file.

Only what they may see, and what is theirs: given to them (or to whom they stand in for), not yet given to anybody where
they coordinate, and what comes to them because its legal term is near (escalation).
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gehoor.authority.models import Person
from gehoor.authority.profile import Reminders
from gehoor.complaints.access import given_to, visible
from gehoor.complaints.models import Complaint, Event, Task
from gehoor.complaints.queries.measures import measures_due
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer

WEEK = dt.timedelta(days=7)
MOST = 500  # of one kind: nobody reads more in a mail
LATE, AT_RISK, TASK, DUE, MEASURE, NEW, WAITING = SECTIONS = (
    "late",
    "at_risk",
    "task",
    "due",
    "measure",
    "new",
    "waiting",
)
# What the law asks is told whatever somebody chose: an extension that is told too late does not count (Awb 9:11).
LEGAL_TASKS = frozenset({"extend_in_time"})


@dataclass(frozen=True, slots=True)
class Reminder:
    """One file or task. `section` (of `SECTIONS`) says why it is told; `due_on` None where no day stands.

    `next_duty` and `waiting_for` are keys (`complaints.words`), `task` and `measure` the kind of one. `mine` is False
    for what comes by escalation; `handled`: whether somebody has it. It names nobody, as it leaves the house in a mail.
    """

    section: str
    reference: str
    due_on: dt.date | None
    legal: bool
    next_duty: str = ""
    waiting_for: str = ""
    waiting_since: dt.date | None = None
    handled: bool = True
    mine: bool = True
    new: bool = False
    task: str = ""
    measure: str = ""


def reminders_for(person: Person, today: dt.date, since: dt.date, days: Reminders) -> tuple[Reminder, ...]:
    """What this person is told today, the most urgent first; `since` is the day of the mail before."""
    viewer = staff_viewer(person, today)
    new = _given_since(viewer, since)
    mine = {each.pk: each for each in _to_do(viewer).filter(_theirs(viewer))[:MOST]}
    found = [_reminder(each, today, days, new=each.pk in new) for each in mine.values()]
    found += [
        _reminder(each, today, days, mine=False) for each in _coming_near(viewer, today, days) if each.pk not in mine
    ]
    found += _tasks(mine, today)
    found += [
        Reminder(MEASURE, each.reference, each.due_on, legal=False, measure=each.kind)
        for each in measures_due(viewer, today + WEEK)
    ]
    told = [each for each in found if each is not None]
    return tuple(sorted(told, key=lambda each: (SECTIONS.index(each.section), each.due_on or dt.date.max)))


def _to_do(viewer: Viewer) -> QuerySet[Complaint]:
    return visible(viewer).filter(sort_on__isnull=False).order_by("sort_on", "id")


def _theirs(viewer: Viewer) -> Q:
    """Given to them or to whom they stand in for; not yet given to anybody, for who coordinates."""
    standing = (viewer, *viewer.for_others)
    theirs = given_to(*(each.own_id for each in standing))
    if any(each.has("coordinator") for each in standing):
        theirs |= Q(handler__isnull=True)
    return theirs


def _given_since(viewer: Viewer, since: dt.date) -> frozenset[int]:
    people = {each.own_id for each in (viewer, *viewer.for_others)}
    given = Event.objects.filter(organisation_id=viewer.organisation_id, type="person_assigned", occurred_on__gte=since)
    return frozenset(
        number
        for number, data in given.values_list("complaint_id", "data")
        if data.get("file", {}).get("person_id") in people
    )


def _coming_near(viewer: Viewer, today: dt.date, days: Reminders) -> QuerySet[Complaint]:
    """Files of others whose term is near: first for who coordinates, nearer still for who decides."""
    standing = (viewer, *viewer.for_others)
    files = _to_do(viewer).exclude(phase="closed").order_by("term_ends_on", "id")
    if any(each.has("coordinator", "deputy") for each in standing):
        return files.filter(term_ends_on__lte=today + dt.timedelta(days=days.ahead))[:MOST]
    if any(each.has("decider") for each in standing):
        return files.filter(term_ends_on__lte=today + dt.timedelta(days=days.escalate))[:MOST]
    return files.none()


def legal_day(file: Complaint) -> dt.date | None:
    """The first day that the law sets in this file: the end of its term, or a duty with a day of its own."""
    days = [file.term_ends_on] if file.phase != "closed" else []
    if file.next_duty.startswith("K"):
        days.append(file.next_due_on)
    return min((day for day in days if day is not None), default=None)


def _reminder(
    file: Complaint, today: dt.date, days: Reminders, *, mine: bool = True, new: bool = False
) -> Reminder | None:
    section, due_on = _section(file, today, days, new=new)
    if not section:
        return None
    return Reminder(
        section=section,
        reference=file.reference,
        due_on=due_on,
        legal=section in {LATE, AT_RISK},
        next_duty=file.next_duty,
        waiting_for=file.waiting_for,
        waiting_since=file.waiting_since,
        handled=file.handler_id is not None,
        mine=mine,
        new=new,
    )


def _section(file: Complaint, today: dt.date, days: Reminders, *, new: bool) -> tuple[str, dt.date | None]:
    law = legal_day(file)
    if law is not None and law <= today + dt.timedelta(days=days.ahead):
        return (LATE if law < today else AT_RISK), law
    if file.next_due_on is not None and file.next_due_on <= today + WEEK:
        return DUE, file.next_due_on
    if new:
        return NEW, file.next_due_on
    return (WAITING, file.answer_by) if file.waiting_since else ("", None)


def _tasks(files: Mapping[int, Complaint], today: dt.date) -> Iterator[Reminder]:
    """Open tasks of these files that are due this week, or have no day."""
    soon = Q(due_on__isnull=True) | Q(due_on__lte=today + WEEK)
    for each in Task.objects.filter(soon, complaint__in=list(files), done_at__isnull=True):
        file = files[each.complaint_id]
        yield Reminder(TASK, file.reference, each.due_on, each.kind in LEGAL_TASKS, task=each.kind)
