"""The complainant is satisfied: the duty to go on with title 9.1 ends (Awb 9:5, K7)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.announce import leave_letter
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer


def confirm_settlement(
    viewer: Viewer,
    complaint_id: int,
    words: str = "",
    *,
    channel: str = "phone",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """By the complainant on their page, or as staff heard it: then with their words, and a note goes out the same day.

    Settled already is no change.
    """
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        if file.position.closed_as == "settled":
            return
        file.ask("settlement_confirmed", on=on)
        settle(file, words, channel=channel, on=on)


def settle(file: OpenFile, words: str, *, channel: str, on: dt.date | None = None) -> None:
    """The same in an open file."""
    heard = file.viewer.kind is not Kind.COMPLAINANT
    if heard and not words.strip():
        raise Refused(
            _("Schrijf op wat de klager zei. De gemeente moet kunnen laten zien dat de klager tevreden is."), "Awb 9:5"
        )
    own: dict[str, object] = {"channel": channel if heard else "portal"}
    if heard:
        own["heard_by"] = file.viewer.person_id
    event = file.happened("settlement_confirmed", own=own, on=on, text=words.strip() or None)
    if heard:
        leave_letter(file, event, "settlement_note", next(iter(file.parties(Party.Kind.COMPLAINANT)), None))
