"""Whose answer a file waits for, and until when: from its events, never from today."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from gehoor.complaints.legal import Told
from gehoor.complaints.models import Event

# What asks for an answer, and what ends the waiting for it.
ASKS = {
    "settlement_proposed": "complainant",
    "hearing_offered": "hearing",
    "advice_applies": "advice",
    "approval_asked": "approval",
    "question_asked": "question",
    "completion_asked": "completion",
}
ANSWERS = {
    "settlement_confirmed": ("complainant",),
    "settlement_contested": ("complainant",),
    "formal_requested": ("complainant",),
    "hearing_accepted": ("hearing",),
    "hearing_declined": ("hearing",),
    "hearing_left_out": ("hearing",),
    "heard": ("hearing",),
    "advice_received": ("advice",),
    "approved": ("approval",),
    "approval_refused": ("approval",),
    "message_received": ("question",),
    "completed": ("completion", "question"),
    "findings_sent": ("approval", "advice", "hearing"),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """For whom: complainant, person_concerned, advice or approval; `by` None where no day was set."""

    party: str
    since: dt.date
    by: dt.date | None


def waiting(events: Sequence[Event], known: Told, today: dt.date) -> Waiting | None:
    """What the file waits for longest without an answer; None when everything was answered."""
    standing = dict(zip(known.numbers, known.standing(today), strict=True))
    open_questions: dict[str, Waiting] = {}
    for event in events:
        legal = standing.get(event.sequence)
        kind = legal.type if legal else event.type
        for subject in ANSWERS.get(kind, ()):
            open_questions.pop(subject, None)
        if kind in ASKS:
            fields = legal.fields if legal else event.data.get("file", {})
            open_questions[ASKS[kind]] = Waiting(
                _party(ASKS[kind], fields), legal.on if legal else event.occurred_on, _day(event, fields)
            )
    return next(iter(open_questions.values()), None)


def _party(subject: str, fields: object) -> str:
    if subject in {"advice", "approval"}:
        return subject
    to = fields.get("to", "complainant") if isinstance(fields, dict) else "complainant"
    first = to[0] if isinstance(to, list | tuple) and to else to
    return str(first).partition(":")[0] or "complainant"


def _day(event: Event, fields: object) -> dt.date | None:
    asked = fields.get("answer_by") if isinstance(fields, dict) else None
    asked = asked or event.data.get("file", {}).get("answer_by")
    return dt.date.fromisoformat(str(asked)) if asked else None
