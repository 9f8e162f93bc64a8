"""What was filed as a complaint is an objection: its date of receipt stays, it goes to who decides it (Awb 6:15)."""

import datetime as dt

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def treat_as_objection(
    viewer: Viewer,
    complaint_id: int,
    *,
    to: str = "",
    reason: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """`to`: who decides the objection, where that is another; the day of receipt is that of the file."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("treated_as_objection", on=on)
        fields = {"to": to.strip()[:200]} if to.strip() else {}
        received_on = file.complaint.received_on
        own = {"received_on": received_on.isoformat()} if received_on else None
        file.happened("treated_as_objection", fields, own=own, on=on, text=reason.strip() or None)
