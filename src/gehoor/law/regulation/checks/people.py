"""Who may not handle, hear, advise or decide (K9, K10, K20, K22)."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Regulation, Route
from gehoor.law.regulation.options import kinds_covered, options
from gehoor.law.regulation.routing import may_decide
from gehoor.law.regulation.words import DECIDING_BODIES, Actor, Stage

FORMAL: frozenset[Stage] = frozenset({"handle", "hear", "advise", "decide"})
#: The actor that is the target itself, where article 9:7(2) makes no exception (K10).
SAME_PERSON: dict[str, Actor] = {"top_official": "top_official", "contractor": "contractor"}
#: Targets whose own body is not the executive one.
OTHER_BODY = frozenset({"council", "provincial_council", "general_board"})


def people_findings(regulation: Regulation) -> Iterator[Finding]:
    """Articles 9:7, 9:12 and 9:14, rule by rule and kind by kind."""
    for index, rule in enumerate(regulation.routes):
        yield from _person_concerned(index, rule)
        yield from _decider(regulation, index, rule)
        yield from _adviser(index, rule)
    yield from _about_oneself(regulation)
    yield from _other_body(regulation)
    yield from _coordinator(regulation)


def _person_concerned(index: int, rule: Route) -> Iterator[Finding]:
    if rule.actor != "person_concerned":
        return
    place, values = f"route[{index}].actor", {"stage": rule.stage}
    if rule.stage in FORMAL:
        yield beyond("handled_by_person_concerned", place, "K9", "Awb 9:7(1)", values)
    elif rule.stage == "informal":
        yield doubt("informal_by_person_concerned", place, "K9", "Awb 9:7(1)", values)


def _decider(regulation: Regulation, index: int, rule: Route) -> Iterator[Finding]:
    if rule.stage != "decide" or rule.actor in ("person_concerned", "unspecified", "other_procedure"):
        return
    if not may_decide(regulation, rule):
        yield beyond("decider_without_mandate", f"route[{index}].actor", "K20", "Awb 9:12(1)", {"actor": rule.actor})


def _adviser(index: int, rule: Route) -> Iterator[Finding]:
    if rule.stage == "advise" and rule.actor in DECIDING_BODIES:
        yield doubt("adviser_is_body", f"route[{index}].actor", "K22", "Awb 9:14(1)", {"actor": rule.actor})


def _about_oneself(regulation: Regulation) -> Iterator[Finding]:
    covered = kinds_covered(regulation)
    for kind, actor in SAME_PERSON.items():
        for stage in ("handle", "hear", "advise", "decide") if kind in covered else ():
            last = options(regulation, kind, stage)[-1:]
            for option in last:
                if (
                    option.certain
                    and option.route.actor == actor
                    and "person_concerned" not in option.route.not_same_as
                ):
                    values = {"target": kind, "stage": stage}
                    yield doubt("handles_own_complaint", f"route[{option.index}]", "K9", "Awb 9:7(1)", values)


def _other_body(regulation: Regulation) -> Iterator[Finding]:
    """Of the bodies that the regulation lists: one by one, since each decides about itself."""
    for body in regulation.bodies:
        for option in options(regulation, body.kind, "decide") if body.kind in OTHER_BODY else ():
            if option.route.actor in ("executive_body", "chair_of_executive"):
                place = f"route[{option.index}]"
                whom = {"target": body.kind, "actor": option.route.actor}
                yield doubt("decided_by_other_body", place, "K20", "Awb 9:12(1)", {**whom})


def _coordinator(regulation: Regulation) -> Iterator[Finding]:
    known = regulation.coordinator
    alone = known is None or (known.number == 1 and not known.deputy)
    for index, rule in enumerate(regulation.routes):
        if rule.actor == "coordinator" and rule.stage in FORMAL and alone:
            yield doubt("coordinator_alone", f"route[{index}].actor", "K9", "Awb 9:7(1)", {"stage": rule.stage})
            return
