"""What lists need, written from the legal position and the file's own events. Rebuilt, it must show no difference."""

import datetime as dt
from collections.abc import Callable, Sequence

from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.legal import position_from
from gehoor.complaints.models import Complaint, Event
from gehoor.law.position import Position

# Contact with the complainant, for 'no contact for 14 days'.
CONTACT = frozenset(
    {"received", "acknowledged", "contacted", "message_sent", "message_received", "heard", "settlement_proposed"}
)

PROJECTED = ["phase", "closed_as", "regime", "channel", "target_kind", "topic", "unit_id", "body_id", "handler_id", "received_on", "term_ends_on", "next_duty", "next_due_on", "last_contact_on", "closed_on", "ombudsman_until", "retention_result", "retention_from", "changes_on", "projected_on"]


def project(complaint: Complaint, events: Sequence[Event], today: dt.date) -> Position:
    """Set the projected fields of `complaint` (not saved) as they are on `today`; the position they come from."""
    found = position_from(complaint, events, today)
    complaint.projected_on = today
    complaint.phase = found.phase
    complaint.closed_as = found.closed_as or ""
    complaint.regime = found.regime
    complaint.term_ends_on = found.term.ends_on if found.term else None
    duty = found.next_duty
    complaint.next_duty = duty.id if duty else ""
    complaint.next_due_on = duty.due_on if duty and duty.due_on else complaint.term_ends_on
    if found.phase == "closed":
        complaint.next_due_on = duty.due_on if duty else None
    complaint.ombudsman_until = found.ombudsman.until
    complaint.retention_result = found.retention.result if found.retention else ""
    complaint.retention_from = found.retention.not_before if found.retention else None
    complaint.changes_on = found.changes_on
    for event in _own_fields_cleared(complaint, events):
        apply = _APPLY.get(event.type)
        if apply:
            apply(complaint, event)
    return found


def _own_fields_cleared(complaint: Complaint, events: Sequence[Event]) -> Sequence[Event]:
    complaint.channel = complaint.topic = complaint.target_kind = ""
    complaint.unit_id = complaint.body_id = complaint.handler_id = None
    complaint.received_on = complaint.last_contact_on = complaint.closed_on = None
    for event in events:
        if event.type in CONTACT and (complaint.last_contact_on or event.occurred_on) <= event.occurred_on:
            complaint.last_contact_on = event.occurred_on
    return events


def _received(complaint: Complaint, event: Event) -> None:
    if complaint.received_on is None:
        complaint.received_on = event.occurred_on
        complaint.channel = str(event.data.get("channel", ""))


def _facts(complaint: Complaint, event: Event) -> None:
    target = event.data.get("target")
    if isinstance(target, dict):
        complaint.target_kind = str(target.get("kind", ""))
    own = event.data.get("file")
    if isinstance(own, dict):
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


def _closing(complaint: Complaint, event: Event) -> None:
    if complaint.phase == "closed":
        complaint.closed_on = event.occurred_on


_APPLY: dict[str, Callable[[Complaint, Event], None]] = {
    "received": _received,
    FACTS_RECORDED: _facts,
    "person_assigned": _assigned,
    "person_unassigned": _unassigned,
} | dict.fromkeys(
    (
        "settlement_confirmed",
        "not_handled",
        "findings_sent",
        "withdrawn",
        "forwarded",
        "treated_as_objection",
        "answered",
    ),
    _closing,
)
