"""Answer what falls outside articles 9:5 to 9:12, or stayed incomplete, by phone or in person."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def answer_complaint(
    viewer: Viewer,
    complaint_id: int,
    words: str,
    *,
    channel: str = "phone",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """The answer in words ends the file; where findings are owed it is refused."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        file.ask("answered", on=on)
        if not words.strip():
            raise Refused(_("Schrijf op wat u hebt geantwoord."), "Awb 9:2")
        file.happened("answered", {"by": channel}, on=on, text=words)
