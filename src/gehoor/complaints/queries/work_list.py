"""The work list: what is to be done, by legal date. Six statements, whatever the number of files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from gehoor.complaints.access import SPEAKERS, visible
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Assignment, Complaint, Party
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

PAGE_SIZE = 50
MOST_COUNTED = 100  # a queue beyond this says 'more than 99': counting it all would cost more than the list itself
QUEUES = ("mine", "unassigned", "due_this_week", "waiting", "open", "closed")
COUNTED = ("mine", "unassigned", "due_this_week", "waiting")


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a queue; `words` looks in the reference and in the names of who complains."""

    words: str = ""
    phase: str = ""
    unit_id: int | None = None
    body_id: int | None = None
    handler_id: int | None = None
    topic: str = ""
    target_kind: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A line of the list. Dates only: the page compares them with `WorkList.today`."""

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


@dataclass(frozen=True, slots=True)
class WorkList:
    """A page of a queue. `counts`: how many stand in each queue, `MOST_COUNTED` meaning that many or more."""

    queue: str
    items: tuple[WorkItem, ...]
    page: int
    has_next: bool
    today: dt.date
    counts: Mapping[str, int] = field(default_factory=dict)


def work_list(viewer: Viewer, queue: str = "open", filters: Filters | None = None, page: int = 1) -> WorkList:
    """A page (from 1) of a queue as this viewer sees it; an unknown queue is the open one."""
    today = clock.today()
    name = queue if queue in QUEUES else "open"
    found = _narrowed(_queue(viewer, name, today), filters or Filters())
    order = ("-closed_on", "-id") if name == "closed" else ("sort_on", "id")
    start = (max(page, 1) - 1) * PAGE_SIZE
    rows = list(found.select_related("unit", "body", "handler").order_by(*order)[start : start + PAGE_SIZE + 1])
    shown = rows[:PAGE_SIZE]
    names = _complainants(shown)
    items = tuple(_item(row, names.get(row.pk, "")) for row in shown)
    return WorkList(name, items, max(page, 1), len(rows) > PAGE_SIZE, today, counts(viewer, today))


def counts(viewer: Viewer, today: dt.date) -> dict[str, int]:
    """How many stand in each queue that is counted."""
    return {name: _queue(viewer, name, today).order_by()[:MOST_COUNTED].values("pk").count() for name in COUNTED}


def _queue(viewer: Viewer, queue: str, today: dt.date) -> QuerySet[Complaint]:
    files = visible(viewer)
    if queue == "closed":
        return files.filter(closed_on__isnull=False)
    files = files.filter(sort_on__isnull=False)
    match queue:
        case "mine":
            people = [viewer.own_id, *(other.own_id for other in viewer.for_others)]
            given = Assignment.objects.filter(person_id__in=people)
            return files.filter(pk__in=given.values("complaint_id"))
        case "unassigned":
            return files.filter(handler__isnull=True)
        case "due_this_week":
            return files.filter(sort_on__lte=today + dt.timedelta(days=7))
        case "waiting":
            return files.filter(waiting_since__isnull=False)
        case _:
            return files


def _narrowed(files: QuerySet[Complaint], filters: Filters) -> QuerySet[Complaint]:
    exact = {
        name: value
        for name in ("phase", "unit_id", "body_id", "handler_id", "topic", "target_kind", "channel")
        if (value := getattr(filters, name))
    }
    files = files.filter(**exact)
    words = filters.words.strip()
    if not words:
        return files
    named = Party.objects.filter(kind__in=SPEAKERS, folded__contains=fold(words), removed_at__isnull=True)
    return files.filter(Q(reference__istartswith=words) | Q(pk__in=named.values("complaint_id")))


def _complainants(rows: Sequence[Complaint]) -> dict[int, str]:
    parties = Party.objects.filter(
        complaint__in=[row.pk for row in rows], kind=Party.Kind.COMPLAINANT, removed_at__isnull=True
    )
    return dict(parties.order_by("-number").values_list("complaint_id", "name"))


def _item(row: Complaint, complainant: str) -> WorkItem:
    return WorkItem(
        complaint_id=row.pk,
        reference=row.reference,
        phase=row.phase,
        closed_as=row.closed_as,
        regime=row.regime,
        channel=row.channel,
        topic=row.topic,
        target_kind=row.target_kind,
        sensitive=row.sensitive,
        received_on=row.received_on,
        term_ends_on=row.term_ends_on,
        next_duty=row.next_duty,
        next_due_on=row.next_due_on,
        waiting_for=row.waiting_for,
        waiting_since=row.waiting_since,
        answer_by=row.answer_by,
        last_contact_on=row.last_contact_on,
        closed_on=row.closed_on,
        unit=row.unit.name if row.unit else "",
        body=row.body.name if row.body else "",
        handler_id=row.handler_id,
        handler=row.handler.name if row.handler else "",
        complainant=complainant,
    )
