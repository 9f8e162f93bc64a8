"""An informal talk, inside the term: with the complainant, the person concerned, or both."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def record_talk(
    viewer: Viewer,
    complaint_id: int,
    party_ids: Sequence[int],
    words: str,
    *,
    channel: str = "visit",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """With whom, and what was said. A talk with the complainant is contact with them."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        parties = [file.party(party_id) for party_id in party_ids]
        if not parties:
            raise Refused(_("Kies met wie u hebt gesproken."))
        own = {"parties": [party.number for party in parties], "channel": channel}
        spoke = any(party.kind not in {Party.Kind.CONCERNED, Party.Kind.BODY} for party in parties)
        if spoke:
            file.ask("contacted", on=on)
        kind = "contacted" if spoke else "talk_held"
        file.happened(kind, own={**own, "talk": True}, on=on, text=words.strip() or None)
