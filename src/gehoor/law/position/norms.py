"""What the law leaves to judgement: the questions that a person is asked. Never guessed."""

from datetime import date

from gehoor.law.awb.art_9_1 import is_conduct_of_the_body
from gehoor.law.awb.art_9_7 import exception_holds
from gehoor.law.phrase import say
from gehoor.law.position.case import Case
from gehoor.law.position.model import OpenNorm


def _norm(clause: str, article: str) -> OpenNorm:
    return OpenNorm(clause, article, say(f"question.{clause}"))


CONDUCT = _norm("K1", "Awb 9:1(1)")
RESPONSIBILITY = _norm("K2", "Awb 9:1(2)")
INVOLVED = _norm("K9", "Awb 9:7(1)")
EXCEPTION = _norm("K10", "Awb 9:7(2)")
OBLIGED = _norm("K11", "Awb 9:8(1)")
WEIGHT = _norm("K12", "Awb 9:8(2)")
UNFOUNDED = _norm("K16", "Awb 9:10(2)(a)")
ELSEWHERE = _norm("K29", "Awb 2:3(1)")
OBJECTION = _norm("K30", "Awb 6:15(1)")
TWO_CASES = _norm("K26", "Awb 9:24(2)")


def open_norms(case: Case, today: date) -> tuple[OpenNorm, ...]:
    """Return the questions that the position of a complaint leaves open on a day."""
    if case.closed_as is not None:
        return (TWO_CASES,) if case.asked_on else ()
    kind = case.facts.target.kind
    asked = [
        (CONDUCT, True),
        (RESPONSIBILITY, is_conduct_of_the_body(kind) is None),
        (ELSEWHERE, True),
        (OBJECTION, True),
        (INVOLVED, case.statutory),
        (EXCEPTION, case.statutory and exception_holds(kind)),
        (OBLIGED, case.statutory and today <= case.last_day_to_tell),
        (WEIGHT, case.statutory and today <= case.last_day_to_tell),
        (UNFOUNDED, case.statutory and not case.opportunity and case.left_out_on is None),
    ]
    return tuple(norm for norm, holds in asked if holds)
