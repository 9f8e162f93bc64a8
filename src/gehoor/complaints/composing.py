"""From what is about to be recorded to chained events and their texts: values in memory, nothing is written yet."""

import datetime as dt
from collections.abc import Sequence

from gehoor.complaints.chain import Link, new_salt, text_digest
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Complaint, Event, Text
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock

ACTOR = {
    Kind.STAFF: Event.ActorKind.STAFF,
    Kind.COMPLAINANT: Event.ActorKind.COMPLAINANT,
    Kind.CONCERNED: Event.ActorKind.CONCERNED,
    Kind.SYSTEM: Event.ActorKind.SYSTEM,
}


def compose(complaint: Complaint, happenings: Sequence[Happening], viewer: Viewer) -> list[Event]:
    """Events with their hashes, not saved; `complaint` gets its new version and hash. Texts are not saved either."""
    recorded_at = clock.now()
    return [_chained(complaint, happening, viewer, recorded_at) for happening in happenings]


def _chained(complaint: Complaint, happening: Happening, viewer: Viewer, recorded_at: dt.datetime) -> Event:
    text = None if happening.text is None else Text(complaint=complaint, salt=new_salt(), body=happening.text)
    occurred_at = happening.occurred_at or recorded_at
    link = Link(
        reference=complaint.reference,
        sequence=complaint.version + 1,
        type=happening.type,
        occurred_at=occurred_at,
        recorded_at=recorded_at,
        actor_kind=ACTOR[viewer.kind].value,
        actor_id=viewer.person_id,
        data=dict(happening.data),
        text_digest=text_digest(text.salt, text.body) if text else "",
        previous_hash=complaint.last_hash,
    )
    complaint.version, complaint.last_hash = link.sequence, link.hash()
    return Event(
        organisation_id=complaint.organisation_id,
        complaint=complaint,
        sequence=link.sequence,
        type=link.type,
        occurred_at=occurred_at,
        occurred_on=clock.civil_date(occurred_at),
        recorded_at=recorded_at,
        actor_kind=link.actor_kind,
        actor_id=link.actor_id,
        data=link.data,
        text=text,
        text_digest=link.text_digest,
        previous_hash=link.previous_hash,
        hash=complaint.last_hash,
    )
