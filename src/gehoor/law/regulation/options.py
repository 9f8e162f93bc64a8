"""What may happen to a kind of target at a stage: the rules that can match, and what each still asks."""

from dataclasses import dataclass, replace

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.model import Regulation, Route
from gehoor.law.regulation.routing import AFTER_INFORMAL, FORMAL_STAGES
from gehoor.law.regulation.words import KINDS, After, Kind, Stage, kinds_in

STAFF_KINDS = frozenset({"employee", "manager", "top_official", "unit"})
#: The members and parts that come with a body.
COMES_WITH = {
    "college": frozenset({"alderman"}),
    "council": frozenset({"council_member"}),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A rule that can match this kind, and what it asks beside the kind (`left` is empty: nothing)."""

    index: int
    route: Route
    left: Condition

    @property
    def certain(self) -> bool:
        """Whether nothing more is asked, so that no later rule can count."""
        return not self.left.asked()


def kinds_covered(regulation: Regulation) -> tuple[Kind, ...]:
    """Return the kinds of target that this regulation is about; all of them when it lists no bodies."""
    bodies = {body.kind for body in regulation.bodies}
    if not bodies:
        return KINDS
    named = kinds_in(tuple(word for rule in regulation.routes for word in rule.when.target))
    members = frozenset().union(*(COMES_WITH.get(kind, frozenset()) for kind in bodies))
    local = {target.kind for target in regulation.targets}
    covered = STAFF_KINDS | bodies | members | local | named
    return tuple(kind for kind in KINDS if kind in covered)


def options(regulation: Regulation, kind: str, stage: Stage) -> tuple[Option, ...]:
    """Return the rules of the stage that can match this kind, in order, up to the first certain one.

    What is sure to have happened by then (the informal stage did not settle it) is not asked again.
    """
    happened = _happened(regulation, kind, stage)
    found: list[Option] = []
    for index, rule in enumerate(regulation.routes):
        if rule.stage != stage or not _can_be(rule.when, kind):
            continue
        found.append(Option(index, rule, _left(rule.when, happened)))
        if found[-1].certain:
            break
    return tuple(found)


def _can_be(condition: Condition, kind: str) -> bool:
    return not condition.target or kind in kinds_in(condition.target)


def _left(condition: Condition, happened: frozenset[After]) -> Condition:
    still = () if happened.intersection(condition.after) else condition.after
    return replace(condition, target=(), after=still)


def _happened(regulation: Regulation, kind: str, stage: Stage) -> frozenset[After]:
    earlier = {rule.stage for rule in regulation.routes if _can_be(rule.when, kind)}
    after: frozenset[After] = frozenset()
    if stage in FORMAL_STAGES and "informal" in earlier:
        after |= AFTER_INFORMAL
    if stage in ("decide", "remedy") and "advise" in earlier:
        after |= {"advice_received"}
    return after
