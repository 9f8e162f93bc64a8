"""The legal position of a complaint: what `position` answers."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gehoor.law.phrase import Phrase
from gehoor.law.termijnenwet.berekening import Term

type Phase = Literal["received", "informal", "handling", "advice", "closed"]
type Regime = Literal["statutory", "care_only"]
type ClosedAs = Literal["findings", "settled", "withdrawn", "not_handled", "forwarded", "objection", "answered"]
type DutyState = Literal["open", "done", "late", "done_late", "lapsed"]


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the body, one for each clause and addressee. `due_on` None: the law has no number, it is never late.

    `done_by` names the event that fulfils it, where one does.
    """

    id: str
    article: str
    what: Phrase
    to: str
    due_on: date | None
    state: DutyState
    done_on: date | None = None
    done_by: str | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it still has to be done."""
        return self.state in ("open", "late")


@dataclass(frozen=True, slots=True)
class Allowed:
    """An event that the law allows now: until which day, at most how much, and whether a person must judge first.

    `grounds`: those on which a hearing can be left out.
    """

    event: str
    article: str
    until: date | None = None
    at_most: str | None = None
    needs: str | None = None
    ground: str | None = None
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An event that the law does not allow now, and why."""

    event: str
    article: str
    because: Phrase
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """What was done, or left undone, against the law; `on` is its first day."""

    id: str
    article: str
    on: date
    what: Phrase


@dataclass(frozen=True, slots=True)
class OmbudsmanYear:
    """From when the ombudsman can be asked, and the last day of the year (K26). Both None while the term runs."""

    from_on: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """The result of the selection list, and the day before which nothing is destroyed."""

    result: str
    not_before: date


@dataclass(frozen=True, slots=True)
class OpenNorm:
    """What the law leaves to judgement: the question that a person is asked."""

    id: str
    article: str
    question: Phrase


@dataclass(frozen=True, slots=True)
class Position:
    """Where a complaint stands on a day.

    `changes_on`: the first later day on which this differs if nothing happens; None if it never does.
    `next_duty`: the open duty with the earliest date. `missing`: the elements of article 9:4(2) that K5 still asks for.
    """

    on: date
    phase: Phase
    closed_as: ClosedAs | None
    closed_on: date | None
    regime: Regime
    term: Term | None
    duties: tuple[Duty, ...]
    allowed: tuple[Allowed, ...]
    refused: tuple[Refused, ...]
    breaches: tuple[Breach, ...]
    ombudsman: OmbudsmanYear
    retention: Retention | None
    open_norms: tuple[OpenNorm, ...]
    changes_on: date | None
    next_duty: Duty | None
    missing: tuple[str, ...] = ()

    def allows(self, event: str, ground: str | None = None) -> bool:
        """Say whether an event (on a ground, for `not_handled`) is allowed now."""
        return any(each.event == event and ground in (None, each.ground) for each in self.allowed)

    def refusal(self, event: str, ground: str | None = None) -> Refused | None:
        """Return why an event (on a ground) is refused now; None where it is not."""
        return next((each for each in self.refused if each.event == event and ground in (None, each.ground)), None)
