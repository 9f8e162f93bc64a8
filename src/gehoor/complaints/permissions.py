"""What each capacity may do in a file that it may see (design: the law says what is possible, this who does it)."""

from collections.abc import Iterable

from gehoor.complaints.access import involved_people, involves_coordinator
from gehoor.complaints.models import Assignment, Complaint
from gehoor.complaints.refusals import NotPermitted
from gehoor.complaints.viewer import Grant, Kind, Viewer

__all__ = ["ALLOWED", "NotPermitted", "capacities", "foremost", "require"]

COORDINATOR, HANDLER, DECIDER, HEARING, ADVISER, APPROVER = (
    "coordinator",
    "handler",
    "decider",
    "hearing_officer",
    "adviser",
    "approver",
)
COMPLAINANT, CONCERNED, SYSTEM = "complainant", "concerned", "system"

# In this order one is named in the log of looking.
RANK = (SYSTEM, COMPLAINANT, CONCERNED, HANDLER, HEARING, ADVISER, APPROVER, DECIDER, COORDINATOR)

_PROCEDURE = frozenset({COORDINATOR, SYSTEM})
_CASEWORK = _PROCEDURE | {HANDLER}
_ANYBODY = _CASEWORK | {HEARING, ADVISER, DECIDER, APPROVER}

ALLOWED: dict[str, frozenset[str]] = {
    "procedure": _PROCEDURE,
    "casework": _CASEWORK,
    "hearing": _CASEWORK | {HEARING, ADVISER},
    "advice": _CASEWORK | {ADVISER},
    "findings": _CASEWORK | {DECIDER},
    "decide": _PROCEDURE | {DECIDER, APPROVER},
    "approve": frozenset({DECIDER, APPROVER, COORDINATOR, HANDLER}),
    "note": _ANYBODY,
    "send": _ANYBODY,
    "own_file": frozenset({COMPLAINANT}),
    "own_file_or_casework": _CASEWORK | {COMPLAINANT},
    "own_reply": frozenset({COMPLAINANT, CONCERNED}),
    "message": _CASEWORK | {COMPLAINANT, CONCERNED},
    "hearing_or_party": _CASEWORK | {HEARING, ADVISER, COMPLAINANT, CONCERNED},
}


def capacities(
    viewer: Viewer,
    complaint: Complaint,
    *,
    out: frozenset[int] | None = None,
    assignments: Iterable[Assignment] | None = None,
) -> frozenset[str]:
    """As what this viewer stands before this (visible) file; through whom they stand in for, unless that one is out.

    `out` and `assignments` are read when they are not given.
    """
    if viewer.kind is not Kind.STAFF:
        return frozenset({viewer.kind.value})
    out = involved_people(complaint) if out is None else out
    if viewer.person_id in out:
        return frozenset()
    people = {each.person_id: each for each in (viewer, *viewer.for_others) if each.person_id not in out}
    standing = complaint.assignments.filter(person_id__in=list(people)) if assignments is None else assignments
    found = {str(each.capacity) for each in standing if each.person_id in people}
    for each in people.values():
        found |= {
            grant.kind for grant in each.grants if grant.kind in {COORDINATOR, DECIDER} and _holds(grant, complaint)
        }
        if each.has("deputy") and involves_coordinator(complaint):
            found.add(COORDINATOR)
    return frozenset(found)


def foremost(held: frozenset[str]) -> str:
    """The one of several capacities under which somebody is named."""
    return next((each for each in RANK if each in held), "reader")


def require(viewer: Viewer, complaint: Complaint, what: str) -> frozenset[str]:
    """Raise NotPermitted unless one of the viewer's capacities may do `what`; all their capacities."""
    held = capacities(viewer, complaint)
    if not held & ALLOWED[what]:
        raise NotPermitted(what, ALLOWED[what])
    return held


def _holds(grant: Grant, complaint: Complaint) -> bool:
    return grant.unit_id in {None, complaint.unit_id} and grant.body_id in {None, complaint.body_id}
