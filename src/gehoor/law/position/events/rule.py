"""What the law says of one type of event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gehoor.law.facts.model import Event
from gehoor.law.phrase import Phrase
from gehoor.law.position.case import Case

type Standing = Literal["counts", "refused", "idle"]


def no_refusal(_case: Case, _today: date) -> Phrase | None:
    """Refuse nothing."""
    return None


def no_day(_case: Case) -> date | None:
    """Return no last day."""
    return None


def nothing(_case: Case, _event: Event) -> None:
    """Change nothing."""


@dataclass(frozen=True, slots=True)
class EventRule:
    """One type of event: the clause and article that govern it, when it is refused, and what it changes.

    `refuses` answers why it is refused on a day. An event that comes although it is refused is a breach of
    `clause`, and has the effect of `anyway`: as far as the law lets it (R6).
    `when_closed`: 'counts' it still changes something, 'refused' it is a breach, 'idle' it does neither.
    `before_receipt`: 'counts', 'refused' or 'idle' likewise.
    `judged`: whether a person must judge first.
    """

    clause: str
    article: str
    apply: Callable[[Case, Event], None] = nothing
    refuses: Callable[[Case, date], Phrase | None] = no_refusal
    anyway: Callable[[Case, Event], None] = nothing
    until: Callable[[Case], date | None] = no_day
    when_closed: Standing = "idle"
    before_receipt: Standing = "idle"
    judged: Callable[[Case], bool] = lambda _case: False
