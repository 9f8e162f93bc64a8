"""The work list: what is to be done, the earliest legal date first."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.work_list import COUNTED, MOST_COUNTED, QUEUES, WorkItem, WorkList, work_list
from gehoor.desk.forms.filters import FilterForm
from gehoor.desk.pages import page_in
from gehoor.desk.viewing import desk_page, takes_in, viewer_of
from gehoor.desk.words import CLOSED_AS, NEXT, PHASES, TOPICS, WAITING, said
from gehoor.desk.words import QUEUES as QUEUE_WORDS


@dataclass(frozen=True, slots=True)
class Line:
    """A file on the list, in words."""

    item: WorkItem
    url: str
    next: str
    phase: str
    waiting: str
    about: str


@dataclass(frozen=True, slots=True)
class Tab:
    """A queue as a link; `count` is empty where it is not counted."""

    label: str
    url: str
    count: str
    current: bool


@desk_page
def work(request: StaffRequest) -> HttpResponse:
    """A page of fifty, of the queue and with the filters that the address names."""
    viewer = viewer_of(request)
    form = FilterForm(request.GET, organisation=request.organisation)
    found = work_list(viewer, request.GET.get("rij", "open"), form.filters(), page_in(request.GET))
    context = {
        "list": found,
        "lines": [line_of(item) for item in found.items],
        "tabs": list(_tabs(request, found)),
        "form": form,
        "title": said(QUEUE_WORDS, found.queue),
        "takes_in": takes_in(viewer),
        "previous": _address(request, pagina=str(found.page - 1)) if found.page > 1 else "",
        "following": _address(request, pagina=str(found.page + 1)) if found.has_next else "",
        "health_url": reverse("desk:health_line") if takes_in(viewer) else "",
    }
    return render(request, "desk/work_list.html", context)


def line_of(item: WorkItem) -> Line:
    """A file of the list in words."""
    closed = item.phase == "closed"
    return Line(
        item,
        reverse("desk:file", args=[item.reference]),
        said(NEXT, item.next_duty),
        said(CLOSED_AS, item.closed_as) if closed else said(PHASES, item.phase),
        said(WAITING, item.waiting_for),
        item.unit or item.body or said(TOPICS, item.topic),
    )


def _tabs(request: StaffRequest, found: WorkList) -> Iterator[Tab]:
    for queue in QUEUES:
        count = found.counts.get(queue, 0)
        shown = "" if queue not in COUNTED else f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count)
        yield Tab(said(QUEUE_WORDS, queue), _address(request, rij=queue), shown, queue == found.queue)


def _address(request: StaffRequest, **changes: str) -> str:
    query = request.GET.copy()
    query.pop("pagina", None)
    for name, value in changes.items():
        query[name] = value
    return f"?{query.urlencode()}"
