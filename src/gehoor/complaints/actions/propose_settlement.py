"""Propose a solution. The clock goes on: only the complainant's satisfaction ends the procedure (Awb 9:5)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.announce import announce
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def propose_settlement(
    viewer: Viewer,
    complaint_id: int,
    words: str,
    *,
    answer_by: dt.date | None = None,
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """Record the proposal in words; the complainant is told that it waits for their answer."""
    if not words.strip():
        raise Refused(_("Schrijf op welke oplossing u voorstelt."), "Awb 9:5")
    with opened(viewer, complaint_id, "casework", seen) as file:
        file.ask("settlement_proposed", on=on)
        own = {"answer_by": answer_by.isoformat()} if answer_by else None
        announce(file, file.happened("settlement_proposed", own=own, on=on, text=words))
