"""What each kind of complaint goes through, as data for a command line, a page or a diagram."""

from collections.abc import Iterator
from typing import Any

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.model import Regulation, Route
from gehoor.law.regulation.options import kinds_covered, options
from gehoor.law.regulation.phrases import Language, counted, listed, phrase, word
from gehoor.law.regulation.routing import RouteCase, RouteStep, walk
from gehoor.law.regulation.words import STAGES, Kind, Stage

type Json = dict[str, Any]


def describe(regulation: Regulation, language: Language = "nl") -> Json:
    """Return the whole regulation in words.

    `{"name", "organisation", "in_force_from", "in_force_until", "term": [sentence…],
    "ombudsman", "targets": [{"target", "label", "steps": [step…]}]}`. A step is
    `{"stage", "stage_label", "actor", "actor_label", "article", "rule", "when", "why", "not_same_as"}`:
    several steps of one stage are read from above, the first whose `when` holds counts;
    `rule` is the place of the rule among the routes, from 0, or None.
    """
    return {
        "name": regulation.name,
        "organisation": regulation.organisation,
        "in_force_from": regulation.in_force_from.isoformat() if regulation.in_force_from else None,
        "in_force_until": regulation.in_force_until.isoformat() if regulation.in_force_until else None,
        "term": list(_terms(regulation, language)),
        "ombudsman": regulation.ombudsman.name if regulation.ombudsman else None,
        "targets": [
            {
                "target": kind,
                "label": target_label(regulation, kind, language),
                "steps": list(steps(regulation, kind, language)),
            }
            for kind in kinds_covered(regulation)
        ],
    }


def steps(regulation: Regulation, kind: Kind, language: Language) -> Iterator[Json]:
    """Give the steps of one kind of target, stage by stage."""
    road = {step.stage: step for step in walk(regulation, RouteCase(kind))}
    for stage in STAGES:
        found = options(regulation, kind, stage)
        for option in found:
            step = RouteStep(stage, option.route.actor, "rule", option.index, option.route)
            yield _step(step, option.left, language)
        if not found and stage in road:
            yield _step(road[stage], Condition(), language)


def target_label(regulation: Regulation, kind: str, language: Language) -> str:
    """Return how a kind of target is called: by its local name where there is one."""
    local = {body.kind: body.name for body in regulation.bodies if body.name}
    local |= {target.kind: target.name for target in regulation.targets}
    general = word("target", kind, language)
    return f"{general} ({local[kind]})" if kind in local else general


def condition_text(condition: Condition, language: Language) -> str:
    """Return what a rule asks, in words; '' when it asks nothing."""
    parts = [
        phrase("when", name, {"said": listed(tuple(word(name, each, language) for each in words), language)}, language)
        for name, words in condition.asked().items()
    ]
    return "; ".join(parts)


def actor_text(rule: Route | None, actor: str, language: Language) -> str:
    """Return who it is, with the level, bench or method, and the local name."""
    label = word("actor", actor, language)
    if rule is None:
        return label
    details = [
        rule.name,
        *(word("level", each, language) for each in rule.level),
        *([word("bench", rule.bench, language)] if rule.bench else []),
        *(word("method", each, language) for each in rule.method),
        *(word("mandate", each, language) for each in rule.mandate),
    ]
    said = ", ".join(each for each in details if each)
    if rule.name:
        # The name that it has here makes the examples of who it may be superfluous.
        label = label.partition(" (")[0]
    return f"{label} ({said})" if said else label


def stage_label(stage: Stage, language: Language) -> str:
    """Return how a stage is called."""
    return word("stage", stage, language)


def _step(step: RouteStep, left: Condition, language: Language) -> Json:
    return {
        "stage": step.stage,
        "stage_label": stage_label(step.stage, language),
        "actor": step.actor,
        "actor_label": actor_text(step.route, step.actor, language),
        "article": step.article,
        "rule": step.index,
        "when": condition_text(left, language),
        "why": step.why(language),
        "not_same_as": list(step.route.not_same_as) if step.route else [],
    }


def _terms(regulation: Regulation, language: Language) -> Iterator[str]:
    term, advice = regulation.term, regulation.advice
    yield phrase("term", "weeks", {"weeks": term.weeks}, language)
    if advice.applies != "never":
        yield phrase("term", f"advice_{advice.applies}", {"weeks": term.advice_weeks}, language)
    yield phrase(
        "term", "extension" if term.extension_weeks else "no_extension", {"weeks": term.extension_weeks}, language
    )
    yield phrase("term", f"further_{term.further}", {}, language)
    for promise in term.promises:
        values = {"promise": promise.what, "span": counted(promise.unit, promise.within, language)}
        yield phrase("term", "promise", values, language)
