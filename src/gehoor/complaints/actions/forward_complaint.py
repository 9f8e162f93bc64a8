"""Send the complaint on to another organisation, at once, and tell the sender (Awb 2:3, K29)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def forward_complaint(
    viewer: Viewer,
    complaint_id: int,
    to: str,
    *,
    reason: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """`to` is the organisation, in words. The letter to the sender is one of the letters room."""
    if not to.strip():
        raise Refused(_("Vul in naar welke organisatie u de klacht doorstuurt."), "Awb 2:3(1)")
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("forwarded", on=on)
        file.happened("forwarded", {"to": to.strip()[:200]}, on=on, text=reason.strip() or None)
