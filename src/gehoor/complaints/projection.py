"""What lists need, written from the legal position and the file's own events. Rebuilt, it must show no difference."""

import datetime as dt
from collections.abc import Callable, Sequence

from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.legal import Told, not_before, regulation_of, told
from gehoor.complaints.models import Complaint, Event
from gehoor.complaints.models.complaint import NEVER
from gehoor.complaints.outcome import judgement_of_whole
from gehoor.complaints.waiting import waiting
from gehoor.law.position import Position, position
from gehoor.law.position.model import Duty
from gehoor.law.position.promises import KNOWN

# Contact with the complainant, for 'no contact for 14 days'.
CONTACT = frozenset({"received", "acknowledged", "contacted", "heard", "settlement_proposed", "findings_sent"})

PROJECTED = (
    "phase",
    "closed_as",
    "regime",
    "channel",
    "target_kind",
    "topic",
    "judgement",
    "unit_id",
    "body_id",
    "handler_id",
    "received_on",
    "term_ends_on",
    "next_duty",
    "next_due_on",
    "sort_on",
    "waiting_for",
    "waiting_since",
    "answer_by",
    "last_contact_on",
    "closed_on",
    "ombudsman_until",
    "retention_result",
    "retention_from",
    "changes_on",
    "projected_on",
)


def project(complaint: Complaint, events: Sequence[Event], today: dt.date) -> Position:
    """Set the projected fields of `complaint` (not saved) as they are on `today`; the position they come from.

    A clock that jumped back does not undo what was recorded: never before the newest day in the file.
    """
    known = told(events)
    today = not_before(events, today)
    found = position(regulation_of(complaint), known.facts, known.events, today)
    complaint.projected_on = today
    _from_position(complaint, found)
    _from_legal_events(complaint, known, today)
    _from_own_events(complaint, events)
    hint = waiting(events, known, today) if found.phase != "closed" else None
    complaint.waiting_for = hint.party if hint else ""
    complaint.waiting_since, complaint.answer_by = (hint.since, hint.by) if hint else (None, None)
    return found


def _from_position(complaint: Complaint, found: Position) -> None:
    complaint.phase = found.phase
    complaint.closed_as = found.closed_as or ""
    complaint.closed_on = found.closed_on
    complaint.regime = found.regime
    complaint.term_ends_on = found.term.ends_on if found.term else None
    still_open = [duty for duty in found.duties if duty.is_open]
    duty = found.next_duty or next(iter(still_open), None)
    complaint.next_duty = _named(duty) if duty else ""
    due_on = duty.due_on if duty else None
    complaint.next_due_on = due_on or (complaint.term_ends_on if found.phase != "closed" else None)
    to_do = found.phase != "closed" or bool(still_open)
    complaint.sort_on = (complaint.next_due_on or NEVER) if to_do else None
    complaint.ombudsman_until = found.ombudsman.until
    complaint.retention_result = found.retention.result if found.retention else ""
    complaint.retention_from = found.retention.not_before if found.retention else None
    complaint.changes_on = found.changes_on


def _named(duty: Duty) -> str:
    """The clause of a duty; an own promise of a known kind says which ('T9:first_contact')."""
    what = duty.what.key.removeprefix("promise.")
    return f"{duty.id}:{what}" if duty.id == "T9" and what in KNOWN else duty.id


def _from_legal_events(complaint: Complaint, known: Told, today: dt.date) -> None:
    standing = known.standing(today)
    first = next((event for event in standing if event.type == "received"), None)
    complaint.received_on = first.on if first else None
    complaint.channel = str(first.fields.get("channel") or "") if first else ""
    complaint.last_contact_on = max((event.on for event in standing if event.type in CONTACT), default=None)
    complaint.judgement = judgement_of_whole(standing) if complaint.closed_as == "findings" else ""
    complaint.target_kind = known.facts.target.kind


def _from_own_events(complaint: Complaint, events: Sequence[Event]) -> None:
    complaint.topic = ""
    complaint.unit_id = complaint.body_id = complaint.handler_id = None
    for event in events:
        apply = _APPLY.get(event.type)
        if apply:
            apply(complaint, event)


def _facts(complaint: Complaint, event: Event) -> None:
    own = event.data.get("file", {})
    for name in ("unit_id", "body_id", "topic"):
        if name in own:
            setattr(complaint, name, own[name])


def _assigned(complaint: Complaint, event: Event) -> None:
    own = event.data["file"]
    if own["capacity"] == "handler":
        complaint.handler_id = own["person_id"]


def _unassigned(complaint: Complaint, event: Event) -> None:
    own = event.data["file"]
    if own["capacity"] == "handler" and complaint.handler_id == own["person_id"]:
        complaint.handler_id = None


def _contact(complaint: Complaint, event: Event) -> None:
    if event.data.get("file", {}).get("complainant", True):
        complaint.last_contact_on = max(complaint.last_contact_on or event.occurred_on, event.occurred_on)


_APPLY: dict[str, Callable[[Complaint, Event], None]] = {
    FACTS_RECORDED: _facts,
    "person_assigned": _assigned,
    "person_unassigned": _unassigned,
    "message_sent": _contact,
    "message_received": _contact,
    "letter_sent": _contact,
}
