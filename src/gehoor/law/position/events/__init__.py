"""The events, read one after the other in the order in which they happened."""

from collections.abc import Iterable
from datetime import date

from gehoor.law.facts.model import Event
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case
from gehoor.law.position.events import hearing, outcome, receiving, settling, timing
from gehoor.law.position.events.rule import EventRule, Standing

RULES: dict[str, EventRule] = {
    **receiving.RULES,
    **hearing.RULES,
    **timing.RULES,
    **settling.RULES,
    **outcome.RULES,
}

NOT_RECEIVED, CLOSED = say("because.not_received"), say("because.closed")


def read_events(case: Case, events: Iterable[Event], today: date) -> None:
    """Let the events up to and including today change the case, and then today begin."""
    for event in sorted((event for event in events if event.on <= today), key=_day):
        case.tick(event.on)
        _read(case, event)
        case.tick(event.on)
    case.tick(today)


def _day(event: Event) -> date:
    return event.on


def _read(case: Case, event: Event) -> None:
    rule = RULES[event.type]
    counts, because = _standing(case, rule)
    if counts == "refused":
        _put_down(case, event, rule, because)
    if counts != "counts":
        return
    refused = None if case.first_received_on is None else rule.refuses(case, event.on)
    if refused is None:
        rule.apply(case, event)
    else:
        _put_down(case, event, rule, refused)
        rule.anyway(case, event)


def _standing(case: Case, rule: EventRule) -> tuple[Standing, Phrase]:
    """Return whether an event counts, is refused or idle, and why it is refused if it is."""
    if case.first_received_on is None:
        return rule.before_receipt, NOT_RECEIVED
    return ("counts" if case.closed_as is None else rule.when_closed), CLOSED


def _put_down(case: Case, event: Event, rule: EventRule, because: Phrase) -> None:
    """Put down an event that the law did not allow as a breach of the clause that governs it (R5)."""
    clause, article = rule.clause, rule.article
    ground = event.fields.get("ground")
    if event.type == "not_handled" and isinstance(ground, str):
        clause, article = outcome.clause_of(ground), f"Awb {ground}"
    case.breach(clause, article, event.on, say("breach.not_allowed", event=say(f"event.{event.type}"), because=because))
