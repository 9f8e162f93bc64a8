"""Own promises of a regulation: targets, no terms in a law (T9). Days off do not shift them, none is a breach."""

from collections.abc import Iterator
from datetime import date, timedelta

from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.phrase import say
from gehoor.law.position.case import Case
from gehoor.law.position.model import Duty, DutyState
from gehoor.law.regulation.model import Promise
from gehoor.law.termijnenwet.kalender import working_days_later

KNOWN = frozenset({"first_contact", "acknowledgement", "informal", "hearing", "findings"})


def due_on(promise: Promise, received_on: date) -> date:
    """Return the day of a promise, counted from receipt."""
    if promise.unit == "working days":
        return working_days_later(received_on, promise.within)
    days = promise.within * (7 if promise.unit == "weeks" else 1)
    return received_on + timedelta(days)


def promises(case: Case, today: date) -> Iterator[Duty]:
    """Yield the promises as duties. What no event of ours shows (local words) counts as kept once the file closes."""
    for promise in case.rules.promises:
        due = due_on(promise, case.first_received_on or today)
        done_on, done_by = _kept(case, promise.what)
        what = say(f"promise.{promise.what}") if promise.what in KNOWN else say("promise.local", words=promise.what)
        yield Duty("T9", promise.article, what, COMPLAINANT, due, _state(case, due, done_on, today), done_on, done_by)


def _state(case: Case, due: date, done_on: date | None, today: date) -> DutyState:
    if done_on is not None:
        return "done" if done_on <= due else "done_late"
    if case.closed_as is not None:
        return "lapsed"
    return "open" if today <= due else "late"


def _kept(case: Case, what: str) -> tuple[date | None, str | None]:
    """Return the day on which a promise was kept, and the event that keeps it."""
    kept: dict[str, tuple[date | None, str | None]] = {
        "first_contact": (_first(case.contacted_on, case.proposed_on), "contacted"),
        "acknowledgement": (case.acknowledged_on, "acknowledged"),
        "informal": (_first(case.proposed_on, case.formal_on, case.closed_on), "settlement_proposed"),
        "hearing": (case.heard.get(COMPLAINANT), "heard"),
        "findings": (case.closed_on if case.closed_as == "findings" else None, "findings_sent"),
    }
    return kept.get(what, (case.closed_on, None))


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
