"""The complainant wants a formal answer: one click, no second filing, the term stays that of the first receipt."""

import datetime as dt

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def request_formal(
    viewer: Viewer, complaint_id: int, words: str = "", *, on: dt.date | None = None, seen: int | None = None
) -> None:
    """By the complainant, or as staff heard it. Asked already is no change."""
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        if file.last("formal_requested") is not None:
            return
        file.ask("formal_requested", on=on)
        file.happened("formal_requested", on=on, text=words.strip() or None)
