"""What is allowed now, and what is refused and why: while a file is open each event is one of the two (R3)."""

from datetime import date

from gehoor.law.facts.words import EVENT_TYPES, GROUNDS
from gehoor.law.phrase import say
from gehoor.law.position.case import Case
from gehoor.law.position.events import CLOSED, RULES
from gehoor.law.position.events.outcome import ground_refused
from gehoor.law.position.events.rule import EventRule
from gehoor.law.position.model import Allowed, Refused

JUDGEMENT = "judgement"


def allowed_and_refused(case: Case, today: date) -> tuple[tuple[Allowed, ...], tuple[Refused, ...]]:
    """Return both lists. Of a closed file only those events that still count, or that somebody could try."""
    allowed: list[Allowed] = []
    refused: list[Refused] = []
    for event in EVENT_TYPES:
        if event == "not_handled":
            _not_handled(case, today, allowed, refused)
            continue
        rule = RULES[event]
        closed = case.closed_as is not None
        if closed and rule.when_closed == "idle":
            continue
        because = CLOSED if closed and rule.when_closed == "refused" else rule.refuses(case, today)
        if because is None:
            allowed.append(_allowed(case, event, rule, today))
        else:
            refused.append(Refused(event, rule.article, because))
    return tuple(allowed), tuple(refused)


def _allowed(case: Case, event: str, rule: EventRule, today: date) -> Allowed:
    until = rule.until(case)
    if until is not None and until < today:
        until = None
    return Allowed(
        event,
        rule.article,
        until,
        f"{case.rules.extension_weeks} weeks" if event == "extended" else None,
        JUDGEMENT if rule.judged(case) else None,
        grounds=case.hearing_grounds(today) if event == "hearing_left_out" and case.statutory else (),
    )


def _not_handled(case: Case, today: date, allowed: list[Allowed], refused: list[Refused]) -> None:
    """Put each ground of 9:8 in one of the lists."""
    last_day = case.last_day_to_tell
    late = say("because.told_too_late", end=last_day) if case.statutory and today > last_day else None
    for ground in GROUNDS:
        because = CLOSED if case.closed_as else ground_refused(case, ground)
        article = f"Awb {ground}"
        if because is not None:
            refused.append(Refused("not_handled", article, because, ground))
        elif late is not None:
            refused.append(Refused("not_handled", "Awb 9:8(3)", late, ground))
        else:
            allowed.append(Allowed("not_handled", article, last_day, None, _needs(case, ground), ground))


def _needs(case: Case, ground: str) -> str | None:
    """Return whether a person must judge if the ground holds: not where the day of the conduct settles it."""
    settled = ground == "9:8(1)(b)" and case.facts.conduct_on is not None
    return None if settled else JUDGEMENT
