"""Make a file confidential inside the house, or no longer: then only who works on it and the coordinator see it."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def mark_sensitive(
    viewer: Viewer, complaint_id: int, *, sensitive: bool, reason: str = "", seen: int | None = None
) -> None:
    """The same is no change."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        if file.complaint.sensitive == sensitive:
            return
        file.complaint.sensitive = sensitive
        file.complaint.save(update_fields=["sensitive"])
        kind = "sensitive_marked" if sensitive else "sensitive_unmarked"
        file.happened(kind, text=reason.strip() or None)
