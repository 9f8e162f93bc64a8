"""The complainant is not satisfied: the procedure goes on, also after a settlement that was confirmed (R10)."""

import datetime as dt

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def contest_settlement(
    viewer: Viewer, complaint_id: int, words: str = "", *, on: dt.date | None = None, seen: int | None = None
) -> None:
    """By the complainant, or as staff heard it. Twice in a row is once."""
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        newest = file.last("settlement_proposed", "settlement_confirmed", "settlement_contested")
        if newest is not None and newest.type == "settlement_contested":
            return
        file.ask("settlement_contested", on=on)
        file.happened("settlement_contested", on=on, text=words.strip() or None)
