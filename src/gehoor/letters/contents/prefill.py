"""What the file already knows of what a letter asks, so that nobody types it twice."""

from collections.abc import Callable, Mapping, Sequence

from gehoor.authority.models import Person
from gehoor.complaints.models import Event
from gehoor.letters.kinds import Kind

type Values = dict[str, object]


def prefilled(kind: Kind, events: Sequence[Event]) -> Values:
    """The answers to the kind's asks that events of the file hold."""
    fill = _FILL.get(kind.key)
    known = fill(events) if fill else {}
    return {name: value for name, value in known.items() if value}


def _last(events: Sequence[Event], event_type: str) -> Event | None:
    return next((event for event in reversed(events) if event.type == event_type), None)


def _own(event: Event | None, name: str) -> object:
    return event.data.get("file", {}).get(name) if event else None


def _words(event: Event | None) -> str:
    return event.text.body if event and event.text else ""


def _person(number: object) -> Person | None:
    return Person.objects.filter(pk=number).first() if isinstance(number, int) else None


def _settlement_note(events: Sequence[Event]) -> Values:
    told = _last(events, "settlement_confirmed")
    if told is None:
        return {}
    heard_by = _person(_own(told, "heard_by")) or told.actor
    return {
        "spoken_on": told.occurred_on.isoformat(),
        "spoken_with": heard_by.name if heard_by else "",
        "agreements": _words(told) or _words(_last(events, "settlement_proposed")),
    }


def _extension(events: Sequence[Event]) -> Values:
    prepared = _last(events, "extension_prepared")
    return {"weeks": _own(prepared, "weeks"), "delay_reason": _words(prepared)}


def _not_handled(events: Sequence[Event]) -> Values:
    proposed = _last(events, "not_handling_proposed")
    return {"ground": _own(proposed, "ground"), "reasons": _words(proposed)}


def _decided(events: Sequence[Event]) -> Values:
    return {
        "conclusions": _words(_last(events, "decided")),
        "deviation_reason": _words(_last(events, "deviation_explained")),
    }


def _hearing_report(events: Sequence[Event]) -> Values:
    heard = _last(events, "heard")
    return {"heard_on": heard.occurred_on.isoformat() if heard else ""}


_FILL: Mapping[str, Callable[[Sequence[Event]], Values]] = {
    "settlement_note": _settlement_note,
    "extension": _extension,
    "not_handled": _not_handled,
    "findings": _decided,
    "findings_deviating": _decided,
    "outcome": _decided,
    "hearing_report": _hearing_report,
}
