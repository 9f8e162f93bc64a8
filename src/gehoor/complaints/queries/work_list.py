"""The work list: what is to be done, by legal date. Three statements, whatever the number of files; five with words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import IntegerField, OuterRef, Q, QuerySet, Subquery, Value

from gehoor.authority.models import Organisation
from gehoor.complaints.access import SPEAKERS, given_to, visible, visible_in_parts
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Complaint, Event, Party, Task
from gehoor.complaints.seeing import asked_by
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.among import Among
from gehoor.platform.composed import composed_once
from gehoor.platform.identifiers import spelled

PAGE_SIZE = 50
MOST_COUNTED = 100  # a queue beyond this says 'more than 99': counting it all would cost more than the list itself
QUEUES = ("mine", "unassigned", "due_this_week", "waiting", "open", "closed")
COUNTED = ("mine", "unassigned", "due_this_week", "waiting")
DUE_FIRST, CLOSED_FIRST = ("sort_on", "id"), ("-closed_on", "-id")
HEARINGS = ("hearing_planned", "hearing_cancelled", "heard")
# What narrows a queue and is no column of its own; the last one is about files that are closed.
SITUATIONS = ("complainant", "person_concerned", "hearing_planned", "decided_this_month")


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a queue; `words` looks in the reference and in the names of who complains.

    `situation` is one of SITUATIONS: whose answer is waited for, a hearing that is to come, a decision this month.
    """

    words: str = ""
    phase: str = ""
    unit_id: int | None = None
    body_id: int | None = None
    handler_id: int | None = None
    topic: str = ""
    target_kind: str = ""
    channel: str = ""
    situation: str = ""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A line of the list. Dates only: the page compares them with `WorkList.today`; `tasks` are kinds."""

    complaint_id: int
    reference: str
    phase: str
    closed_as: str
    regime: str
    channel: str
    topic: str
    target_kind: str
    sensitive: bool
    received_on: dt.date | None
    term_ends_on: dt.date | None
    next_duty: str
    next_due_on: dt.date | None
    waiting_for: str
    waiting_since: dt.date | None
    answer_by: dt.date | None
    last_contact_on: dt.date | None
    closed_on: dt.date | None
    unit: str
    body: str
    handler_id: int | None
    handler: str
    complainant: str
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkList:
    """A page of a queue. `counts`: how many stand in each queue, `MOST_COUNTED` meaning that many or more.

    `elsewhere`, where words were looked for: how many files with these words are open, or closed, beside this queue.
    """

    queue: str
    items: tuple[WorkItem, ...]
    page: int
    has_next: bool
    today: dt.date
    counts: Mapping[str, int] = field(default_factory=dict)
    elsewhere: Mapping[str, int] = field(default_factory=dict)


def work_list(viewer: Viewer, queue: str = "open", filters: Filters | None = None, page: int = 1) -> WorkList:
    """A page (from 1) of a queue as this viewer sees it; an unknown queue is the open one."""
    today = clock.today()
    filters = filters or Filters()
    name = queue if queue in QUEUES else "open"
    if filters.situation == "decided_this_month":
        name = "closed"
    start = (max(page, 1) - 1) * PAGE_SIZE
    # What somebody typed is often a name: that is kept in no process.
    ask = _asked if filters.words.strip() else _page
    rows = list(ask(viewer, queue=name, filters=filters, start=start))
    shown = rows[:PAGE_SIZE]
    names, tasks = _beside([row[0] for row in shown])
    items = tuple(_item(row, names.get(row[0], ""), tuple(tasks.get(row[0], ()))) for row in shown)
    beside = ("open", "closed") if filters.words.strip() and not filters.situation else ()
    elsewhere = {each: _some(viewer, each, filters).count() for each in beside if each != name}
    return WorkList(name, items, max(page, 1), len(rows) > PAGE_SIZE, today, counts(viewer), elsewhere)


def counts(viewer: Viewer) -> dict[str, int]:
    """How many stand in each queue that is counted: one statement."""
    for found in _counted(viewer):
        return dict(zip(COUNTED, found, strict=True))
    return {}


def _asked(viewer: Viewer, *, queue: str, filters: Filters, start: int) -> QuerySet[Complaint, tuple[Any, ...]]:
    order, until = CLOSED_FIRST if queue == "closed" else DUE_FIRST, start + PAGE_SIZE + 1
    # Few already, or reading names or hearings, which is done once: as one.
    as_one = queue == "mine" or filters.words.strip() or filters.situation == "hearing_planned"
    parts = [visible(viewer)] if as_one else visible_in_parts(viewer)
    found = first([_in_queue(part, viewer, queue, filters) for part in parts], until, order)
    return found.order_by(*order).values_list(*COLUMNS)[start:until]


_page = asked_by(_asked)


def first(parts: Sequence[QuerySet[Complaint]], until: int, order: Sequence[str]) -> QuerySet[Complaint]:
    """Files among which are the first so many of these parts together, in this order.

    Of each part its first ones are found by its index: those are enough, and few.
    """
    if len(parts) == 1:
        return parts[0]
    found = (Q(Among("pk", part.order_by(*order).values("pk")[:until])) for part in parts)
    return Complaint.objects.filter(reduce(or_, found))


class _HowMany(Subquery):
    """The number of rows that a query finds."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS found)"
    empty_result_set_value = 0
    output_field = IntegerField()


@asked_by
def _counted(viewer: Viewer) -> QuerySet[Organisation, tuple[Any, ...]]:
    queues = [_some(viewer, name, Filters()).values("pk") for name in COUNTED]
    return Organisation.objects.filter(pk=viewer.organisation_id).values_list(*map(_HowMany, queues))


def _some(viewer: Viewer, queue: str, filters: Filters) -> QuerySet[Complaint]:
    """No more of a queue than are counted."""
    return _in_queue(visible(viewer), viewer, queue, filters).order_by()[:MOST_COUNTED]


def _in_queue(files: QuerySet[Complaint], viewer: Viewer, queue: str, filters: Filters) -> QuerySet[Complaint]:
    today = clock.today()
    if queue == "closed":
        wanted = files.filter(closed_on__isnull=False)
    else:
        wanted = _queue(files.filter(sort_on__isnull=False), viewer, queue, today)
    return _narrowed(wanted, filters, today)


def _queue(to_do: QuerySet[Complaint], viewer: Viewer, queue: str, today: dt.date) -> QuerySet[Complaint]:
    match queue:
        case "mine":
            return to_do.filter(given_to(viewer.own_id, *(other.own_id for other in viewer.for_others)))
        case "unassigned":
            return to_do.filter(handler__isnull=True)
        case "due_this_week":
            return to_do.filter(sort_on__lte=today + dt.timedelta(days=7))
        case "waiting":
            return to_do.filter(waiting_since__isnull=False)
        case _:
            return to_do


def _narrowed(files: QuerySet[Complaint], filters: Filters, today: dt.date) -> QuerySet[Complaint]:
    exact = {
        name: value
        for name in ("phase", "unit_id", "body_id", "handler_id", "topic", "target_kind", "channel")
        if (value := getattr(filters, name))
    }
    files = _in_situation(files.filter(**exact), filters.situation, today)
    words = filters.words.strip()
    if not words:
        return files
    named = Party.objects.filter(kind__in=SPEAKERS, folded__contains=fold(words), removed_at__isnull=True)
    referred = Q(reference__istartswith=words) | Q(reference__startswith=spelled(words))
    return files.filter(referred | Q(pk__in=named.values("complaint_id")))


def _in_situation(files: QuerySet[Complaint], situation: str, today: dt.date) -> QuerySet[Complaint]:
    match situation:
        case "complainant" | "person_concerned":
            return files.filter(waiting_for=situation, waiting_since__isnull=False)
        case "hearing_planned":
            planned = Event.objects.filter(complaint__in=files, type="hearing_planned")
            last = Event.objects.filter(complaint=OuterRef("pk"), type__in=HEARINGS).order_by("-sequence")
            still = files.filter(pk__in=planned.values("complaint_id"))
            return still.annotate(last_hearing=Subquery(last.values("type")[:1])).filter(last_hearing="hearing_planned")
        case "decided_this_month":
            return files.filter(closed_as__in=("findings", "not_handled"), closed_on__gte=today.replace(day=1))
        case _:
            return files


# What a `WorkItem` holds; the complainant comes from another table.
COLUMNS = (
    "id",
    "reference",
    "phase",
    "closed_as",
    "regime",
    "channel",
    "topic",
    "target_kind",
    "sensitive",
    "received_on",
    "term_ends_on",
    "next_duty",
    "next_due_on",
    "waiting_for",
    "waiting_since",
    "answer_by",
    "last_contact_on",
    "closed_on",
    "unit__name",
    "body__name",
    "handler_id",
    "handler__name",
)
NAMES = ("complaint_id", *(column.removesuffix("__name") for column in COLUMNS[1:]))


def _beside(complaint_ids: Sequence[int]) -> tuple[dict[int, str], dict[int, list[str]]]:
    """Of these files who complains, and the kinds of open tasks: one statement."""
    names: dict[int, str] = {}
    kinds: dict[int, list[str]] = {}
    for of, complaint_id, _number, word in sorted(_names_and_tasks(*complaint_ids), key=lambda row: row[2]):
        if of == "who":
            names.setdefault(complaint_id, word)
        elif word not in kinds.setdefault(complaint_id, []):
            kinds[complaint_id].append(word)
    return names, kinds


@composed_once
def _names_and_tasks(*complaint_ids: int) -> QuerySet[Party, tuple[str, int, int, str]]:
    parties = Party.objects.filter(complaint__in=complaint_ids, kind=Party.Kind.COMPLAINANT, removed_at__isnull=True)
    tasks = Task.objects.filter(complaint__in=complaint_ids, done_at__isnull=True)
    who = parties.order_by().annotate(of=Value("who")).values_list("of", "complaint_id", "number", "name")
    what = tasks.order_by().annotate(of=Value("what")).values_list("of", "complaint_id", "id", "kind")
    return who.union(what, all=True)


def _item(row: Sequence[Any], complainant: str, tasks: tuple[str, ...]) -> WorkItem:
    known = dict(zip(NAMES, row, strict=True))
    # A unit, body or handler that is not known is no name.
    known |= {name: known[name] or "" for name in ("unit", "body", "handler")}
    return WorkItem(**known, complainant=complainant, tasks=tasks)
