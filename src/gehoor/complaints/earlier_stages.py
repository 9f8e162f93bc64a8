"""Who did an earlier stage of a file, where the local regulation wants somebody else for a later one."""

from collections.abc import Sequence

from gehoor.complaints.assignments import assignments_from
from gehoor.complaints.legal import position_from, regulation_of
from gehoor.complaints.models import Complaint, Event
from gehoor.complaints.route_case import route_case
from gehoor.law.regulation import RouteStep, walk

STAGES = {"handler": "handle", "hearing_officer": "hear", "adviser": "advise", "decider": "decide"}
FORMAL = ("handling", "advice")
ASIDE = ("person_assigned", "person_unassigned", "task_added", "task_done")  # no work on the complaint itself


def step_for(complaint: Complaint, capacity: str) -> RouteStep | None:
    """The step of the file's regulation that somebody in this capacity does; None where nobody is named for it."""
    if complaint.regulation is None:
        return None
    regulation = regulation_of(complaint)
    road = walk(regulation, route_case(complaint, regulation))
    return next((each for each in road if each.stage == STAGES.get(capacity) and each.reason != "no_rule"), None)


def done_before(complaint: Complaint, events: Sequence[Event], step: RouteStep | None) -> frozenset[int]:
    """Who did a stage whose actor may not return for this one (`not_same_as`); nobody before the formal handling.

    Whoever had the file in that stage while something happened in it, did it.
    """
    stages = set(step.route.not_same_as) - {"person_concerned"} if step and step.route else set()
    if not stages or complaint.phase not in FORMAL:
        return frozenset()
    found: set[int] = set()
    for place, event in enumerate(events):
        before = events[:place]
        if event.type not in ASIDE and (held := assignments_from(before)):
            phase = position_from(complaint, before, event.occurred_on).phase
            found |= {person_id for person_id, capacity in held if _stage(capacity, phase) in stages}
    return frozenset(found)


def _stage(capacity: str, phase: str) -> str | None:
    """What somebody in this capacity does in this phase: a handler first tries to solve it, and handles it later."""
    if capacity == "handler" and phase == "informal":
        return "informal"
    return STAGES.get(capacity) if phase in FORMAL else None
