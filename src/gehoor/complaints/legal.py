"""From a file's events to the law room's question, and its answer: nobody computes a date a second time."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from gehoor.authority.queries import parsed_regulation
from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.models import Complaint, Event
from gehoor.law.facts import EVENT_TYPES, Facts, event_from, facts_from
from gehoor.law.facts import Event as LegalEvent
from gehoor.law.facts.corrections import corrected
from gehoor.law.phrase import Language, Phrase
from gehoor.law.phrases.render import render
from gehoor.law.position import Position, position
from gehoor.law.regulation import AWB_ALONE, Regulation


@dataclass(frozen=True, slots=True)
class Told:
    """What the law room is told of a file; `numbers` are the numbers in the file of its events, in the same order."""

    facts: Facts
    events: tuple[LegalEvent, ...]
    numbers: tuple[int, ...]

    def standing(self, today: dt.date) -> tuple[LegalEvent, ...]:
        """The events as they stand after the corrections that are known today, in the same order."""
        return corrected(self.events, today)[0]


def regulation_of(complaint: Complaint) -> Regulation:
    """The local regulation that this file follows: the one in force when it was filed; else the Awb alone."""
    return parsed_regulation(complaint.regulation) if complaint.regulation else AWB_ALONE


def facts_as_recorded(events: Iterable[Event]) -> dict[str, object]:
    """The facts as last recorded: each later recording replaces the fields that it names."""
    known: dict[str, object] = {}
    for event in events:
        if event.type == FACTS_RECORDED:
            known |= law_fields(event)
    return known


def law_fields(event: Event) -> dict[str, object]:
    """The fields of an event that are the law room's; the file's own lie below `file`."""
    return {name: value for name, value in event.data.items() if name != "file"}


def told(events: Sequence[Event]) -> Told:
    """What the law room is told, in the order of the file.

    A correction names the number of the event in the file; the law room counts places in its own list.
    """
    listed: list[LegalEvent] = []
    place: dict[int, int] = {}
    for event in events:
        if event.type not in EVENT_TYPES:
            continue
        fields = law_fields(event)
        if event.type == "corrected":
            if fields.get("event") not in place:
                continue
            fields["event"] = place[int(str(fields["event"]))]
        place[event.sequence] = len(listed)
        listed.append(legal_event(event.type, event.occurred_on, fields))
    return Told(facts_from(facts_as_recorded(events)), tuple(listed), tuple(place))


def legal_event(event_type: str, on: dt.date, fields: Mapping[str, object]) -> LegalEvent:
    """An event as the law room reads it; FactsError where a field cannot be."""
    return event_from({**fields, "type": event_type, "at": on}, event_type)


def position_from(complaint: Complaint, events: Sequence[Event], today: dt.date) -> Position:
    """The legal position of a file, from its events in the order of their numbers.

    A clock that jumped back does not undo what was recorded: never before the newest day in the file.
    """
    return position_on(complaint, events, not_before(events, today))


def position_on(complaint: Complaint, events: Sequence[Event], day: dt.date) -> Position:
    """The legal position as it was on a day; FactsError where nothing had been received by then."""
    known = told(events)
    return position(regulation_of(complaint), known.facts, known.events, day)


def not_before(events: Iterable[Event], today: dt.date) -> dt.date:
    """Today, or the newest day in the file where the clock is behind it."""
    return max([today, *(event.occurred_on for event in events)])


def position_of(complaint: Complaint, today: dt.date) -> Position:
    """The same, with the events read from the database."""
    return position_from(complaint, list(complaint.events.order_by("sequence")), today)


def position_if(  # noqa: PLR0917  it reads as the question it asks
    complaint: Complaint,
    events: Sequence[Event],
    happening_type: str,
    on: dt.date,
    fields: Mapping[str, object],
    today: dt.date,
) -> Position:
    """'What if': the position as it would be if this happened on that day; nothing is written."""
    known = told(events)
    listed = (*known.events, legal_event(happening_type, on, fields))
    return position(regulation_of(complaint), known.facts, listed, max(today, on))


def language() -> Language:
    """The language of the one who reads, as the law room's phrase books know it."""
    return "en" if (get_language() or "").startswith("en") else "nl"


def in_words(phrase: Phrase) -> str:
    """A phrase of the law room in the language of the one who reads."""
    return render(phrase, language())
