"""The first later day on which a position differs if nothing happens."""

from collections.abc import Iterator
from datetime import date

from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.position.case import Case
from gehoor.law.position.model import Duty
from gehoor.law.termijnenwet.kalender import ONE_DAY


def changes_on(case: Case, duties: tuple[Duty, ...], today: date) -> date | None:
    """Return the day after the first last day that is still to pass; None for a file on which time has no hold."""
    return min((day + ONE_DAY for day in _last_days(case, duties) if day >= today), default=None)


def _last_days(case: Case, duties: tuple[Duty, ...]) -> Iterator[date]:
    """Yield the days after which something is late, or no longer allowed, or newly allowed."""
    yield from (duty.due_on for duty in duties if duty.due_on is not None and duty.is_open)
    term = case.term
    if term is None or case.closed_as is not None:
        return
    yield term.ends_on
    yield case.last_day_to_tell
    if not case.ten_weeks:
        yield case.first_term_ends_on
    if case.wish != "wants" and COMPLAINANT not in case.heard:
        yield from sorted(case.offers)[:1]
