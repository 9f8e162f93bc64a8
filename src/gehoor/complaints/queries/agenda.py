"""Terms and hearings between two days, of the files that the viewer may see."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from gehoor.complaints.access import visible
from gehoor.complaints.models import Event
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

MOST = 500


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`kind`: term (its last day), duty (`what` its clause), answer (asked before then), hearing (`place`, `at`)."""

    on: dt.date
    kind: str
    reference: str
    at: dt.datetime | None = None
    what: str = ""
    place: str = ""
    minutes: int = 0


def agenda(viewer: Viewer, first: dt.date, last: dt.date) -> tuple[AgendaItem, ...]:
    """What falls on these days (both included), by day and hour."""
    found = [*_days(viewer, first, last), *_hearings(viewer, first, last)]
    return tuple(
        sorted(found, key=lambda item: (item.on, item.at or clock.start_of_day(item.on), item.kind, item.reference))
    )


def _days(viewer: Viewer, first: dt.date, last: dt.date) -> Iterator[AgendaItem]:
    still = visible(viewer).filter(sort_on__isnull=False)
    columns = {"term": "term_ends_on", "answer": "answer_by", "duty": "next_due_on"}
    for kind, column in columns.items():
        within = still.filter(**{f"{column}__gte": first, f"{column}__lte": last})
        for on, term, duty, reference in within.order_by(column, "id").values_list(
            column, "term_ends_on", "next_duty", "reference"
        )[:MOST]:
            if kind != "duty" or on != term:
                yield AgendaItem(on, kind, reference, what=duty if kind == "duty" else "")


def _hearings(viewer: Viewer, first: dt.date, last: dt.date) -> Iterator[AgendaItem]:
    """The newest plan for each group of parties of a file, unless it was cancelled after."""
    planned = Event.objects.filter(
        organisation_id=viewer.organisation_id,
        type__in=("hearing_planned", "hearing_cancelled"),
        complaint__in=visible(viewer).filter(closed_on__isnull=True),
    )
    newest: dict[tuple[object, ...], Event] = {}
    for event in planned.select_related("complaint", "text").order_by("complaint_id", "sequence"):
        newest[event.complaint_id, *event.data["file"]["parties"]] = event
    for event in newest.values():
        if event.type != "hearing_planned":
            continue
        own = event.data["file"]
        at = dt.datetime.fromisoformat(str(own["at"]))
        if first <= clock.civil_date(at) <= last:
            place = event.text.body if event.text else ""
            yield AgendaItem(
                clock.civil_date(at), "hearing", event.complaint.reference, at, place=place, minutes=int(own["minutes"])
            )
