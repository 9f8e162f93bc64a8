"""The legal position: facts and events in, what the law makes of them out. It knows no clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gehoor.law.facts.corrections import Corrected, corrected
from gehoor.law.facts.model import Event, Facts
from gehoor.law.facts.problem import FactsError
from gehoor.law.phrase import say
from gehoor.law.position.afterwards import ombudsman_year, retention
from gehoor.law.position.case import Case
from gehoor.law.position.changes import changes_on
from gehoor.law.position.duties import duties_of
from gehoor.law.position.events import read_events
from gehoor.law.position.model import Duty, Phase, Position
from gehoor.law.position.norms import open_norms
from gehoor.law.position.now import allowed_and_refused
from gehoor.law.position.rules import rules_for
from gehoor.law.regulation.model import Regulation
from gehoor.law.termijnenwet.berekening import Step, Term

__all__ = ["Position", "position"]


def position(
    regulation: Regulation, facts: Facts, events: Sequence[Event], today: date, *, complete: bool = True
) -> Position:
    """Return the legal position of a complaint on a day, under the regulation in force when it was filed.

    `complete`: the events are the whole register, so that what is not among them did not happen. A facts file
    is not: no breach follows from what it does not mention (R2), except silence by the end of the term.
    Raises FactsError where nothing was received by that day, or a correction names no event.
    Any other combination of events has a position: what the law does not allow is among its breaches.
    """
    standing, moved = corrected(events, today)
    case = Case(facts, rules_for(regulation, facts.target), complete=complete)
    read_events(case, standing, today)
    if case.first_received_on is None:
        raise FactsError("events", "no_receipt")
    duties = duties_of(case, today)
    allowed, refused = allowed_and_refused(case, today)
    year = ombudsman_year(case, today)
    return Position(
        on=today,
        phase=_phase(case),
        closed_as=case.closed_as,
        closed_on=case.closed_on,
        regime="statutory" if case.statutory else "care_only",
        term=_with_corrections(case.term, moved),
        duties=duties,
        allowed=allowed,
        refused=refused,
        breaches=tuple(case.breaches),
        ombudsman=year,
        retention=retention(case, year),
        open_norms=open_norms(case, today),
        changes_on=changes_on(case, duties, today),
        next_duty=None if case.closed_as else _next(duties),
        missing=case.still_missing if case.statutory and case.closed_as is None else (),
    )


def _phase(case: Case) -> Phase:
    """Return the phase: informal from the first contact on, then handling, or advice while it is awaited."""
    if case.closed_as is not None:
        return "closed"
    awaited = case.statutory and case.advising and case.advice_received_on is None
    if awaited and (case.advice_by_event or case.formal_on):
        return "advice"
    if case.formal_on:
        return "handling"
    return "informal" if case.contacted_on or case.proposed_on else "received"


def _with_corrections(term: Term | None, moved: tuple[Corrected, ...]) -> Term | None:
    """Return the term with a step for a day of receipt that was corrected: the old day stays to be seen."""
    if term is None:
        return None
    steps = tuple(
        Step(each.corrected_on, say("term.corrected", was=each.was_on, on=each.event.on), "Awb 9:11(1)")
        for each in moved
        if each.event.type in ("received", "written_down") and each.event.on == term.starts_on
    )
    return replace(term, steps=(*steps, *term.steps)) if steps else term


def _next(duties: tuple[Duty, ...]) -> Duty | None:
    """Return the open duty with the earliest date."""
    dated = [(duty.due_on, place) for place, duty in enumerate(duties) if duty.is_open and duty.due_on is not None]
    return duties[min(dated)[1]] if dated else None
