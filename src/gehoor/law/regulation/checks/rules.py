"""Rules that can never count, contradict each other, or go round in a circle."""

from collections.abc import Iterator
from itertools import combinations

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.finding import Finding, doubt
from gehoor.law.regulation.model import Regulation, Route
from gehoor.law.regulation.words import Actor, kinds_in

#: Roles that one person or one body holds, so that 'somebody else' is nobody.
ONLY_ONE: frozenset[Actor] = frozenset(
    {"top_official", "chair_of_executive", "deputy_chair_of_executive", "executive_body", "general_body"}
)


def rule_findings(regulation: Regulation) -> Iterator[Finding]:
    """First match wins, so a rule behind a wider one is dead."""
    yield from _unreachable(regulation)
    yield from _circles(regulation)
    yield from _nobody_else(regulation)
    yield from _after_without_informal(regulation)
    yield from _unasked(regulation)
    yield from _unknown_organisations(regulation)
    for index, rule in enumerate(regulation.routes):
        if not rule.article:
            yield doubt("no_article", f"route[{index}].article", values={"stage": rule.stage})


def covers(wide: Condition, narrow: Condition) -> bool:
    """Say whether whatever meets `narrow` meets `wide`."""
    asked = narrow.asked()
    for name, words in wide.asked().items():
        inner = asked.get(name, ())
        if not inner:
            return False
        fits = kinds_in(inner) <= kinds_in(words) if name == "target" else set(inner) <= set(words)
        if not fits:
            return False
    return True


def _unreachable(regulation: Regulation) -> Iterator[Finding]:
    dead: set[int] = set()
    for (first, wide), (second, narrow) in combinations(enumerate(regulation.routes), 2):
        if wide.stage != narrow.stage or second in dead or not covers(wide.when, narrow.when):
            continue
        dead.add(second)
        same = wide.when == narrow.when and wide.actor != narrow.actor
        values = {"stage": narrow.stage, "first": first}
        yield doubt("contradiction" if same else "unreachable", f"route[{second}]", values=values)


def _circles(regulation: Regulation) -> Iterator[Finding]:
    """A rule may point at other stages, never at its own, nor back at one that points at it."""
    points: set[tuple[str, str]] = set()
    for index, rule in enumerate(regulation.routes):
        for other in rule.not_same_as:
            if other == rule.stage or (other, rule.stage) in points:
                values = {"stage": rule.stage}
                yield doubt("circle", f"route[{index}].not_same_as", values=values)
            points.add((rule.stage, other))


def _nobody_else(regulation: Regulation) -> Iterator[Finding]:
    for index, rule in enumerate(regulation.routes):
        for other in _same_actor_before(regulation, rule) if rule.actor in ONLY_ONE else ():
            values = {"actor": rule.actor, "stage": other.stage}
            yield doubt("nobody_else", f"route[{index}].not_same_as", "K9", "Awb 9:7(1)", values)


def _same_actor_before(regulation: Regulation, rule: Route) -> Iterator[Route]:
    for other in regulation.routes:
        if other.stage in rule.not_same_as and other.actor == rule.actor and covers(other.when, rule.when):
            yield other


def _after_without_informal(regulation: Regulation) -> Iterator[Finding]:
    """A rule that waits for an informal stage that no rule opens."""
    if regulation.informal is not None or any(rule.stage == "informal" for rule in regulation.routes):
        return
    for index, rule in enumerate(regulation.routes):
        if {"informal_failed", "informal_term_passed"}.intersection(rule.when.after):
            yield doubt("after_without_informal", f"route[{index}].when.after", values={"stage": rule.stage})


def _unasked(regulation: Regulation) -> Iterator[Finding]:
    """A condition that no question explains, and a question that no rule asks."""
    explained = {question.name for question in regulation.conditions}
    used: set[str] = set()
    for place, condition in _all_conditions(regulation):
        used.update(condition.condition)
        for name in condition.condition:
            if name not in explained:
                yield doubt("condition_unexplained", f"{place}.condition", values={"condition": name})
    for index, question in enumerate(regulation.conditions):
        if question.name not in used:
            yield doubt("condition_unused", f"condition[{index}]", values={"condition": question.name})


def _unknown_organisations(regulation: Regulation) -> Iterator[Finding]:
    known = {regulation.organisation} | {each.name for each in regulation.organisations}
    for place, condition in _all_conditions(regulation):
        for name in condition.organisation:
            if name not in known:
                yield doubt("organisation_unknown", f"{place}.organisation", values={"organisation": name})
    for index, body in enumerate(regulation.bodies):
        if body.organisation and body.organisation not in known:
            place = f"body[{index}].organisation"
            yield doubt("organisation_unknown", place, values={"organisation": body.organisation})


def _all_conditions(regulation: Regulation) -> Iterator[tuple[str, Condition]]:
    for index, rule in enumerate(regulation.routes):
        yield f"route[{index}].when", rule.when
    for index, condition in enumerate(regulation.advice.when):
        yield f"advice.when[{index}]", condition
    for index, mandate in enumerate(regulation.mandates):
        yield f"mandate[{index}].when", mandate.when
    for index, instead in enumerate(regulation.ombudsman.instead if regulation.ombudsman else ()):
        yield f"ombudsman.instead[{index}].when", instead.when
