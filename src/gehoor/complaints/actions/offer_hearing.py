"""Offer to be heard (Awb 9:10), otherwise than by the letter that does so when it leaves: by phone, on the page."""

import datetime as dt
from collections.abc import Sequence

from gehoor.complaints.actions.announce import announce
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def offer_hearing(
    viewer: Viewer,
    complaint_id: int,
    party_ids: Sequence[int],
    *,
    answer_by: dt.date | None = None,
    channel: str = "phone",
    words: str = "",
    seen: int | None = None,
) -> None:
    """`answer_by`: the day before which the complainant says to want it; without one ground (c) never holds (K16)."""
    with opened(viewer, complaint_id, "hearing", seen) as file:
        parties = [file.party(party_id) for party_id in party_ids]
        file.ask("hearing_offered")
        fields: dict[str, object] = {"to": [party.legal_name for party in parties]}
        if answer_by:
            fields["answer_by"] = answer_by.isoformat()
        event = file.happened("hearing_offered", fields, own={"channel": channel}, text=words.strip() or None)
        for party in parties:
            announce(file, event, party)
