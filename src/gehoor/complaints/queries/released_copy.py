"""What of the complaint a person concerned got (Awb 9:9), item by item, with the reason of what was left out."""

import datetime as dt
from dataclasses import dataclass

from gehoor.complaints.access import SPEAKERS, visible
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Kind, Viewer


@dataclass(frozen=True, slots=True)
class ReleasedCopy:
    """`words`: the complaint itself was released; `missing` how many of its documents were not, `why` the reason."""

    on: dt.date
    words: bool
    missing: int
    why: str


def released_copy(viewer: Viewer) -> ReleasedCopy | None:
    """The newest release to this person concerned; None before there was one, and for everybody else."""
    if viewer.kind is not Kind.CONCERNED:
        return None
    complaint = visible(viewer).first()
    party = Party.objects.filter(pk=viewer.own_party_id, complaint=complaint).first()
    if complaint is None or party is None:
        return None
    events = complaint.events.filter(type="copy_released").select_related("text").order_by("sequence")
    own = [event for event in events if event.data["file"]["party"] == party.number]
    if not own:
        return None
    filed = complaint.documents.filter(kind="upload", party__kind__in=SPEAKERS, for_concerned=False)
    at_filing = filed.filter(created_at__lte=own[-1].recorded_at)
    reasons = [event.text.body for event in own if event.text is not None]
    words = any(bool(event.data["file"].get("words")) for event in own)
    return ReleasedCopy(own[-1].occurred_on, words, at_filing.count(), reasons[-1] if reasons else "")
