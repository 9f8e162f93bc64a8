"""Plan the hearing: when, where, who together; planning again replaces the plan before."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.announce import leave_letter
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def plan_hearing(
    viewer: Viewer,
    complaint_id: int,
    at: dt.datetime,
    place: str,
    party_ids: Sequence[int],
    *,
    minutes: int = 60,
    together: bool = True,
    seen: int | None = None,
) -> None:
    """`at` is an aware instant. Each party gets the appointment; apart means a plan for each."""
    if at <= clock.now():
        raise Refused(_("Kies een dag en tijd die nog moet komen."))
    if not place.strip():
        raise Refused(_("Vul in waar het gesprek is. Bellen of beeldbellen kan ook: schrijf dat dan op."))
    with opened(viewer, complaint_id, "hearing", seen) as file:
        file.ask("heard")
        parties = [file.party(party_id) for party_id in party_ids]
        own = {
            "at": at.astimezone(dt.UTC).isoformat(),
            "minutes": minutes,
            "together": together,
            "parties": [party.number for party in parties],
        }
        event = file.happened("hearing_planned", own=own, text=place)
        for party in parties:
            leave_letter(file, event, "announcement", party)


def cancel_hearing(viewer: Viewer, complaint_id: int, reason: str, *, seen: int | None = None) -> None:
    """Take the plan back; without a plan there is nothing to do."""
    with opened(viewer, complaint_id, "hearing", seen) as file:
        newest = file.last("hearing_planned", "hearing_cancelled")
        if newest is None or newest.type == "hearing_cancelled":
            return
        planned = newest.data["file"]["parties"]
        event = file.happened("hearing_cancelled", own={"parties": planned}, text=reason.strip() or None)
        for party in file.complaint.parties.filter(number__in=planned, removed_at__isnull=True):
            leave_letter(file, event, "announcement", party)
