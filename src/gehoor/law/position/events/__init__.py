"""The events, read one after the other in the order in which they happened."""

from collections.abc import Iterable
from datetime import date

from gehoor.law.facts.model import Event
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case
from gehoor.law.position.events import hearing, outcome, receiving, settling, timing
from gehoor.law.position.events.rule import EventRule

RULES: dict[str, EventRule] = {
    **receiving.RULES,
    **hearing.RULES,
    **timing.RULES,
    **settling.RULES,
    **outcome.RULES,
}


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
    if case.first_received_on is None:
        counts, refusal = rule.before_receipt, say("because.not_received")
    elif case.closed_as is not None:
        counts, refusal = rule.when_closed, say("because.closed")
    else:
        counts, refusal = "counts", None
    if counts == "idle":
        return
    if counts == "refused":
        _put_down(case, event, rule, refusal)
        return
    refused = None if case.first_received_on is None else rule.refuses(case, event.on)
    if refused is None:
        rule.apply(case, event)
    else:
        _put_down(case, event, rule, refused)
        rule.anyway(case, event)


def _put_down(case: Case, event: Event, rule: EventRule, refusal: Phrase | None) -> None:
    """Put down an event that the law did not allow as a breach of the clause that governs it (R5)."""
    clause, article = rule.clause, rule.article
    ground = event.fields.get("ground")
    if event.type == "not_handled" and isinstance(ground, str):
        clause, article = outcome.clause_of(ground), f"Awb {ground}"
    because = refusal or say("because.closed")
    what = say("breach.not_allowed", event=say(f"event.{event.type}"), because=because)
    case.breach(clause, article, event.on, what)
