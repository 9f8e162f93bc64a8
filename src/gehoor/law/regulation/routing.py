"""Which rule counts: for a complaint at a stage, and for its whole road."""

from dataclasses import dataclass, replace
from typing import Literal

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.model import NATIONALE_OMBUDSMAN, Ombudsman, Regulation, Route
from gehoor.law.regulation.phrases import Language, Values, phrase
from gehoor.law.regulation.words import DECIDING_BODIES, STAGES, Actor, After, FiledAs, Stage, Weight, kinds_in

#: What has happened by the time that a complaint leaves the informal stage for the formal one.
AFTER_INFORMAL: frozenset[After] = frozenset(
    {"informal_failed", "formal_requested", "not_withdrawn", "informal_term_passed"}
)
FORMAL_STAGES: tuple[Stage, ...] = ("handle", "hear", "advise", "decide", "remedy")

type Reason = Literal["rule", "by_adviser", "by_hearer", "by_handler", "no_rule"]


@dataclass(frozen=True, slots=True)
class RouteCase:
    """What of a complaint decides its road. `conditions` are those that a person answered with yes."""

    kind: str
    unit: str | None = None
    capacity: str | None = None
    filed_as: FiledAs = "written"
    topics: frozenset[str] = frozenset()
    weight: Weight | None = None
    after: frozenset[After] = frozenset()
    conditions: frozenset[str] = frozenset()
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One step: who, by which rule (its place among the routes, from 0) and article, and why.

    Without a rule for a formal stage the reason says who does it then: the adviser (K22, K23),
    who hears, or the handler; `no_rule` means that the regulation names nobody.
    """

    stage: Stage
    actor: Actor
    reason: Reason
    index: int | None = None
    route: Route | None = None

    @property
    def article(self) -> str:
        """The local article, where a rule says it."""
        return self.route.article if self.route else ""

    def why(self, language: Language = "nl") -> str:
        """Return the reason in words."""
        values: Values = {"rule": (self.index or 0) + 1, "article": self.article, "stage": self.stage}
        key = "rule_with_article" if self.reason == "rule" and self.article else self.reason
        return phrase("reason", key, values, language)


def matches(condition: Condition, case: RouteCase) -> bool:
    """Say whether every part of the condition holds for the case."""
    single = (
        (condition.capacity, case.capacity),
        (condition.unit, case.unit),
        (condition.filed_as, case.filed_as),
        (condition.weight, case.weight),
        (condition.organisation, case.organisation),
    )
    several = (
        (condition.topic, case.topics),
        (condition.after, case.after),
        (condition.condition, case.conditions),
    )
    return (
        (not condition.target or case.kind in kinds_in(condition.target))
        and all(not asked or has in asked for asked, has in single)
        and all(not asked or not has.isdisjoint(asked) for asked, has in several)
    )


def route(regulation: Regulation, case: RouteCase, stage: Stage) -> Route | None:
    """Return the first rule of the stage that matches, or None."""
    found = _first(regulation, case, stage)
    return found[1] if found else None


def walk(regulation: Regulation, case: RouteCase) -> tuple[RouteStep, ...]:
    """Return the whole road of a case, as it goes when the informal stage does not settle it.

    Handling, hearing and deciding always have a step, whoever the regulation leaves them to.
    A complaint that another procedure takes (`other_procedure`) stops there.
    """
    steps: dict[str, RouteStep] = {}
    for stage in STAGES:
        found = _first(regulation, _arrived(case, stage, steps), stage)
        if not found:
            continue
        steps[stage] = RouteStep(stage, found[1].actor, "rule", *found)
        if found[1].actor == "other_procedure" and stage in ("intake", "classify"):
            return tuple(steps.values())
    filled = steps | {stage: _without_rule(regulation, stage, steps) for stage in unruled(steps)}
    return tuple(filled[stage] for stage in STAGES if stage in filled)


def unruled(steps: dict[str, RouteStep]) -> tuple[Stage, ...]:
    """Return the stages that every formal handling has, and no rule names."""
    needed: tuple[Stage, ...] = ("handle", "hear", "decide")
    return tuple(stage for stage in needed if stage not in steps)


def _without_rule(regulation: Regulation, stage: Stage, steps: dict[str, RouteStep]) -> RouteStep:
    adviser, hearer, handler = steps.get("advise"), steps.get("hear"), steps.get("handle")
    if stage != "decide" and adviser:
        return RouteStep(stage, adviser.actor, "by_adviser", adviser.index, adviser.route)
    if stage == "handle" and hearer:
        return RouteStep(stage, hearer.actor, "by_hearer", hearer.index, hearer.route)
    if handler and (stage == "hear" or (handler.route and may_decide(regulation, handler.route))):
        return RouteStep(stage, handler.actor, "by_handler", handler.index, handler.route)
    return RouteStep(stage, "unspecified", "no_rule")


def may_decide(regulation: Regulation, rule: Route) -> bool:
    """Say whether whom this rule names is the body, or decides by mandate."""
    mandated = {mandate.actor for mandate in regulation.mandates}
    return rule.actor in DECIDING_BODIES | mandated or "decide" in rule.mandate


def ombudsman_for(regulation: Regulation, case: RouteCase) -> Ombudsman:
    """Return the ombudsman for this case; the Nationale ombudsman where the regulation names none (article 9:17)."""
    own = next((each for each in regulation.organisations if each.name == case.organisation and each.ombudsman), None)
    if own:
        return Ombudsman(own.ombudsman, own.ombudsman_url, own.ombudsman_phone, own.ombudsman_address)
    usual = regulation.ombudsman or NATIONALE_OMBUDSMAN
    instead = next((each for each in usual.instead if matches(each.when, case)), None)
    return Ombudsman(instead.name, instead.url, instead.phone, instead.address) if instead else usual


def is_national(name: str) -> bool:
    """Say whether this is the Nationale ombudsman, however a regulation writes that."""
    return name.strip().casefold().removeprefix("de ") == NATIONALE_OMBUDSMAN.name.casefold()


def _arrived(case: RouteCase, stage: Stage, steps: dict[str, RouteStep]) -> RouteCase:
    """Return the case as it is when it comes to this stage."""
    after: frozenset[After] = case.after
    if stage in FORMAL_STAGES and "informal" in steps:
        after |= AFTER_INFORMAL
    if stage in ("decide", "remedy") and "advise" in steps:
        after |= {"advice_received"}
    return replace(case, after=after)


def _first(regulation: Regulation, case: RouteCase, stage: Stage) -> tuple[int, Route] | None:
    rules = enumerate(regulation.routes)
    return next(((index, rule) for index, rule in rules if rule.stage == stage and matches(rule.when, case)), None)
