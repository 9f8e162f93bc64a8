"""Take somebody off the file."""

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.happening import Happening
from gehoor.complaints.viewer import Viewer


def unassign_person(
    viewer: Viewer, complaint_id: int, person_id: int, capacity: str, *, reason: str = "", seen: int | None = None
) -> None:
    """Take a person out of one capacity; who was not in it is no change."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        take_off(file, person_id, capacity, reason=reason)


def take_off(file: OpenFile, person_id: int, *capacities: str, reason: str = "") -> None:
    """Take a person out of these capacities, or out of all when none is named."""
    held = file.complaint.assignments.filter(person_id=person_id).order_by("id").values_list("capacity", flat=True)
    ended = [capacity for capacity in held if not capacities or capacity in capacities]
    if ended:
        file.record(
            *(
                Happening(
                    "person_unassigned",
                    {"file": {"person_id": person_id, "capacity": capacity}},
                    text=reason.strip() or None,
                )
                for capacity in ended
            )
        )
