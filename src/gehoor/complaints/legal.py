"""From a file's events to the law room's question, and its answer: nobody computes a date a second time."""

import datetime as dt
from collections.abc import Iterable, Mapping

from gehoor.authority.queries import parsed_regulation
from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.models import Complaint, Event
from gehoor.law.facts import EVENT_TYPES, Facts, facts_from
from gehoor.law.facts import Event as LegalEvent
from gehoor.law.position import Position, position
from gehoor.law.regulation.model import AWB_ALONE, Regulation


def regulation_of(complaint: Complaint) -> Regulation:
    """The local regulation that this file follows: the one in force when it was filed; else the Awb alone."""
    return parsed_regulation(complaint.regulation) if complaint.regulation else AWB_ALONE


def facts_of(events: Iterable[Event]) -> Facts:
    """The facts as last recorded: each later recording replaces the fields that it names."""
    known: dict[str, object] = {}
    for event in events:
        if event.type == FACTS_RECORDED:
            known |= {name: value for name, value in event.data.items() if name != "file"}
    return facts_from(known)


def legal_events(events: Iterable[Event]) -> list[LegalEvent]:
    """The events that the law room knows, in the order of the file.

    A correction names the number of the event in the file; the law room counts places in its own list.
    """
    told: list[LegalEvent] = []
    place: dict[int, int] = {}
    for event in events:
        if event.type not in EVENT_TYPES:
            continue
        fields = {name: value for name, value in event.data.items() if name != "file"}
        if event.type == "corrected":
            if fields.get("event") not in place:
                continue
            fields["event"] = place[int(str(fields["event"]))]
        place[event.sequence] = len(told)
        told.append(LegalEvent(event.type, event.occurred_on, fields))
    return told


def position_from(complaint: Complaint, events: Iterable[Event], today: dt.date) -> Position:
    """The legal position of a file, from its events in the order of their numbers."""
    listed = list(events)
    return position(regulation_of(complaint), facts_of(listed), legal_events(listed), today)


def position_of(complaint: Complaint, today: dt.date) -> Position:
    """The same, with the events read from the database."""
    return position_from(complaint, complaint.events.order_by("sequence"), today)


def position_if(
    complaint: Complaint, happening_type: str, on: dt.date, fields: Mapping[str, object], today: dt.date
) -> Position:
    """'What if': the position as it would be if this happened on that day; nothing is written."""
    listed = list(complaint.events.order_by("sequence"))
    told = [*legal_events(listed), LegalEvent(happening_type, on, dict(fields))]
    return position(regulation_of(complaint), facts_of(listed), told, max(today, on))
