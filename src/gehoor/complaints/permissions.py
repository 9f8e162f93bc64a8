"""What each capacity may do in a file that it may see (design: the law says what is possible, this who does it)."""

from gehoor.complaints.models import Assignment, Complaint
from gehoor.complaints.viewer import Kind, Viewer

COORDINATOR, HANDLER, DECIDER, HEARING, ADVISER, APPROVER = (
    "coordinator",
    "handler",
    "decider",
    "hearing_officer",
    "adviser",
    "approver",
)
COMPLAINANT, CONCERNED, SYSTEM = "complainant", "concerned", "system"

_PROCEDURE = frozenset({COORDINATOR, SYSTEM})
_CASEWORK = _PROCEDURE | {HANDLER}
_DECIDING = frozenset({COORDINATOR, DECIDER, APPROVER, SYSTEM})

ALLOWED: dict[str, frozenset[str]] = {
    "procedure": _PROCEDURE,
    "casework": _CASEWORK,
    "hearing": _CASEWORK | {HEARING, ADVISER},
    "advice": _CASEWORK | {ADVISER},
    "findings": _CASEWORK | {DECIDER},
    "decide": _DECIDING,
    "approve": frozenset({DECIDER, APPROVER, COORDINATOR, HANDLER}),
    "own_file": frozenset({COMPLAINANT, SYSTEM}),
    "own_reply": frozenset({COMPLAINANT, CONCERNED, SYSTEM}),
}


class NotPermitted(Exception):
    """The file is visible, but this is not for this person to do; `who` are the capacities that may."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.who = ALLOWED[what]


def capacities(viewer: Viewer, complaint: Complaint) -> frozenset[str]:
    """As what this viewer stands before this (visible) file."""
    if viewer.kind is not Kind.STAFF:
        return frozenset({viewer.kind.value})
    people = [viewer, *viewer.for_others]
    found = {
        str(capacity)
        for capacity in Assignment.objects.filter(
            complaint=complaint, person_id__in=[each.person_id for each in people]
        ).values_list("capacity", flat=True)
    }
    for each in people:
        if each.has("coordinator", "deputy"):
            found.add(COORDINATOR)
        if any(grant.kind == "decider" and grant.body_id in {None, complaint.body_id} for grant in each.grants):
            found.add(DECIDER)
    return frozenset(found)


def require(viewer: Viewer, complaint: Complaint, what: str) -> None:
    """Raise NotPermitted unless one of the viewer's capacities may do `what`."""
    if not capacities(viewer, complaint) & ALLOWED[what]:
        raise NotPermitted(what)
