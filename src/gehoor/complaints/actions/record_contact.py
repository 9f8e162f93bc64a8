"""Write down that the complainant was spoken to, or that it was tried."""

import datetime as dt

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def record_contact(
    viewer: Viewer,
    complaint_id: int,
    *,
    reached: bool,
    channel: str = "phone",
    on: dt.date | None = None,
    words: str = "",
    seen: int | None = None,
) -> None:
    """Record contact (`contacted`) or an attempt (`contact_attempted`), with what was said."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        if reached:
            file.ask("contacted", on=on)
        kind = "contacted" if reached else "contact_attempted"
        file.happened(kind, own={"channel": channel}, on=on, text=words.strip() or None)
