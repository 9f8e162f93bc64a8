"""The work list: what is to be done, the earliest legal date first."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.work_list import COUNTED, MOST_COUNTED, QUEUES, WorkItem, WorkList, work_list
from gehoor.desk.forms.filters import FilterForm
from gehoor.desk.pages import page_in
from gehoor.desk.viewing import desk_page, takes_in, viewer_of
from gehoor.desk.words import CLOSED_AS, ELSEWHERE, NEXT, PHASES, TASKS, TOPICS, WAITING, said
from gehoor.desk.words import QUEUES as QUEUE_WORDS
from gehoor.ui.dates import days_left_kind, days_left_words, short_date
from gehoor.ui.values import Tab


@dataclass(frozen=True, slots=True)
class Line:
    """A file on the list, in words: everything that a row shows, so that the template only lays out."""

    reference: str
    sensitive: bool
    url: str
    next: str
    due: str
    left: str
    left_kind: str
    who: str
    about: str
    phase: str
    waiting: str
    handler: str
    contact: str
    tasks: tuple[str, ...]


@desk_page
def work(request: StaffRequest) -> HttpResponse:
    """A page of fifty, of the queue and with the filters that the address names."""
    viewer = viewer_of(request)
    form = FilterForm(request.GET, organisation=request.organisation)
    found = work_list(viewer, request.GET.get("rij", "open"), form.filters(), page_in(request.GET))
    days = _Days()
    context = {
        "list": found,
        "lines": [line_of(item, found, days) for item in found.items],
        "tabs": list(_tabs(request, found)),
        "form": form,
        **form.shown(),
        "title": said(QUEUE_WORDS, found.queue),
        "takes_in": takes_in(viewer),
        "previous": _address(request, pagina=str(found.page - 1)) if found.page > 1 else "",
        "following": _address(request, pagina=str(found.page + 1)) if found.has_next else "",
        "elsewhere": list(_elsewhere(request, found)),
        "search_url": _search_url(request),
        "all_url": f"?{urlencode({'rij': found.queue})}",
        "health_url": reverse("desk:health_line") if takes_in(viewer) else "",
    }
    return render(request, "desk/work_list.html", context)


class _Days:
    """Days in words, each written out once for a page: fifty files share a few days."""

    def __init__(self) -> None:
        self.known: dict[dt.date | None, str] = {None: ""}

    def written(self, day: dt.date | None) -> str:
        if day not in self.known:
            self.known[day] = short_date(day)
        return self.known[day]


def line_of(item: WorkItem, found: WorkList, days: _Days) -> Line:
    """A file of the list in words."""
    closed = found.queue == "closed"
    phase = said(CLOSED_AS, item.closed_as) if item.phase == "closed" else said(PHASES, item.phase)
    day = item.closed_on if closed else item.next_due_on
    waiting = said(WAITING, item.waiting_for)
    if waiting and item.answer_by:
        how = _("%(waiting)s tot %(day)s") if item.answer_by >= found.today else _("%(waiting)s, al sinds %(day)s")
        waiting = how % {"waiting": waiting, "day": days.written(item.answer_by)}
    return Line(
        item.reference,
        item.sensitive,
        reverse("desk:file", args=[item.reference]),
        phase if closed else _next(item),
        days.written(day) or ("-" if closed else _("Zo snel als kan")),
        "" if closed else days_left_words(day, found.today),
        days_left_kind(day, found.today),
        item.complainant or _("Naam onbekend"),
        item.unit or item.body or said(TOPICS, item.topic) or "-",
        phase,
        waiting,
        item.handler or _("Nog niemand"),
        days.written(item.last_contact_on) or "-",
        _tasks(item),
    )


def _tasks(item: WorkItem) -> tuple[str, ...]:
    """What else to do; a task that says what the next duty says is not said twice."""
    return tuple(task for kind in item.tasks if (task := said(TASKS, kind)) != _next(item))


def _next(item: WorkItem) -> str:
    """What to do next."""
    return said(NEXT, item.next_duty) or _("Bekijk de klacht")


def _tabs(request: StaffRequest, found: WorkList) -> Iterator[Tab]:
    for queue in QUEUES:
        count = found.counts.get(queue, 0)
        shown = _shown(count) if queue in COUNTED else ""
        yield Tab(said(QUEUE_WORDS, queue), _address(request, rij=queue), queue == found.queue, shown)


def _elsewhere(request: StaffRequest, found: WorkList) -> Iterator[Tab]:
    """Where else the words stand: one look away."""
    for queue, count in found.elsewhere.items():
        # All that is open holds this queue too.
        if count > (len(found.items) if queue == "open" else 0):
            yield Tab(said(ELSEWHERE, queue), _address(request, rij=queue), current=False, count=_shown(count))


def _search_url(request: StaffRequest) -> str:
    words = request.GET.get("zoek", "").strip()
    return f"{reverse('search:search')}?{urlencode({'woorden': words})}" if words else ""


def _shown(count: int) -> str:
    return f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count)


def _address(request: StaffRequest, **changes: str) -> str:
    query = request.GET.copy()
    query.pop("pagina", None)
    for name, value in changes.items():
        query[name] = value
    return f"?{query.urlencode()}"
