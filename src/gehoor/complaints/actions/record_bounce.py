"""A letter or mail did not arrive: a task to send it otherwise (Awb 2:10, K33, safety row 21)."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.tasks import put_task
from gehoor.complaints.viewer import Viewer


def record_bounce(viewer: Viewer, complaint_id: int, *, letter_kind: str, party_id: int | None, identity: str) -> None:
    """The same identity is once."""
    with opened(viewer, complaint_id, "send") as file:
        if any(e.type == "letter_undelivered" and e.data["file"].get("identity") == identity for e in file.events):
            return
        party = file.complaint.parties.filter(pk=party_id).first() if party_id else None
        own = {"kind": letter_kind, "party": party.number if party else None, "identity": identity}
        file.happened("letter_undelivered", own=own)
        put_task(file, "not_delivered", data={"kind": letter_kind, "party": party_id}, identity=f"bounce:{identity}")
