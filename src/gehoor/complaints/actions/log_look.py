"""Write down that somebody saw or did something in a file: one plain insert, in the caller's transaction."""

from gehoor.complaints.chain import new_look_salt
from gehoor.complaints.models import Complaint, Look
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.inserting import insert_rows


def log_look(
    complaint: Complaint, viewer: Viewer, action: str, *, role: str = "", target: str = "", allowed: bool = True
) -> None:
    """`action`: read, write, download, export, break_glass. `role`: the capacity in which, else the kind of viewer."""
    insert_rows([new_look(complaint, viewer, action, role=role, target=target, allowed=allowed)])


def new_look(
    complaint: Complaint, viewer: Viewer, action: str, *, role: str = "", target: str = "", allowed: bool = True
) -> Look:
    """The same, not saved: for who writes down many at once."""
    return Look(
        organisation_id=complaint.organisation_id,
        complaint_id=complaint.pk,
        at=clock.now(),
        person_id=viewer.person_id,
        role=role or viewer.kind.value,
        action=action,
        target=target,
        allowed=allowed,
        origin=viewer.origin,
        salt=new_look_salt(),
    )
