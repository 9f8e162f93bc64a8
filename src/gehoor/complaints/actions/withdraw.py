"""The complainant withdraws the complaint."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer


def withdraw(
    viewer: Viewer, complaint_id: int, words: str = "", *, on: dt.date | None = None, seen: int | None = None
) -> None:
    """By the complainant, or as staff heard it: then with the words. Withdrawn already is no change."""
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        if file.position.closed_as == "withdrawn":
            return
        file.ask("withdrawn", on=on)
        if viewer.kind is not Kind.COMPLAINANT and not words.strip():
            raise Refused(_("Schrijf op hoe de klager zei dat de klacht niet meer hoeft."))
        file.happened("withdrawn", on=on, text=words.strip() or None)
