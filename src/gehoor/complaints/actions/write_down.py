"""Put an oral complaint in writing: the day on which the caller agreed with the text is the day of receipt (R7)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def write_down(
    viewer: Viewer, complaint_id: int, words: str, *, agreed_on: dt.date | None = None, seen: int | None = None
) -> None:
    """Record the text with which the caller agreed, and on which day."""
    if not words.strip():
        raise Refused(_("Schrijf de klacht op in de woorden waarmee de klager akkoord is."), "Awb 9:2")
    with opened(viewer, complaint_id, "casework", seen) as file:
        file.ask("written_down", on=agreed_on)
        file.happened("written_down", on=agreed_on, text=words)
