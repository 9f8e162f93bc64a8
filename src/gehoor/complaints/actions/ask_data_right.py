"""Somebody asks what is kept about them, that it be put right, or that it be used no longer (AVG 15, 16, 18)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.avg.art_12 import answer_term
from gehoor.platform import clock

RIGHTS = ("access", "correction", "restriction")


def ask_data_right(
    viewer: Viewer,
    complaint_id: int,
    right: str,
    party_id: int,
    *,
    on: dt.date | None = None,
    words: str = "",
    seen: int | None = None,
) -> int:
    """Record the request of one party of the file; its number. A task says by which day it is to be answered."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        if right not in RIGHTS:
            raise Refused(_("Kies uit de lijst waar om is gevraagd."), "AVG 12")
        party = file.party(party_id)
        asked_on = on or clock.today()
        own = {"right": right, "party": party.number}
        event = file.happened("data_right_asked", own=own, on=on, text=words.strip() or None)
        leave_task(
            file,
            f"data_{right}",
            data={"party": party.number, "asked": event.sequence},
            due_on=answer_term(asked_on).ends_on,
            identity=f"data:{event.sequence}",
        )
        return event.sequence
