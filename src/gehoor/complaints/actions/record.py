"""The only way in which something enters a file: events chained, projection written, in the caller's transaction."""

import datetime as dt
from collections.abc import Sequence

from django.db import connection, transaction

from gehoor.complaints.access import Hidden, visible
from gehoor.complaints.chain import Link, new_salt, text_digest
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Assignment, Complaint, Event, Look, Text
from gehoor.complaints.projection import PROJECTED, project
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.law.position import Position
from gehoor.platform import clock

ACTOR = {
    Kind.STAFF: Event.ActorKind.STAFF,
    Kind.COMPLAINANT: Event.ActorKind.COMPLAINANT,
    Kind.CONCERNED: Event.ActorKind.CONCERNED,
    Kind.SYSTEM: Event.ActorKind.SYSTEM,
}


class Conflict(Exception):
    """Somebody else changed the file since this person opened it; nothing was written, what was typed is kept."""

    def __init__(self, seen: int, present: int) -> None:
        super().__init__(f"version {seen} was seen, {present} stands")
        self.seen, self.present = seen, present


class Refused(Exception):
    """The law or the state of the file does not allow this step now.

    `because` is a sentence for the person (their language), `article` where it is written.
    """

    def __init__(self, because: str, article: str = "") -> None:
        super().__init__(because)
        self.because, self.article = because, article


def lock_file(viewer: Viewer, complaint_id: int, seen_version: int | None = None) -> Complaint:
    """The file, locked until the end of the transaction; Hidden when it is not there for the viewer.

    With `seen_version` a Conflict is raised when the file has moved on.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a file is locked inside a transaction only")
    if not visible(viewer).filter(pk=complaint_id).exists():
        raise Hidden(complaint_id)
    complaint = Complaint.objects.select_for_update(of=("self",)).select_related("regulation").get(pk=complaint_id)
    if seen_version is not None and seen_version != complaint.version:
        raise Conflict(seen_version, complaint.version)
    return complaint


def record(
    complaint: Complaint,
    happenings: Sequence[Happening],
    viewer: Viewer,
    *,
    before: Sequence[Event] | None = None,
) -> tuple[list[Event], Position]:
    """Append events to a locked file and project it; the new events, and the legal position that follows.

    `before` are the events that stand (read when left out; a new file passes an empty list).
    """
    standing = list(complaint.events.order_by("sequence")) if before is None else list(before)
    written = _append(complaint, happenings, viewer)
    found = project(complaint, [*standing, *written], clock.today())
    complaint.save(update_fields=["version", "last_hash", *PROJECTED])
    _assign(complaint, written)
    Look.objects.create(
        organisation_id=complaint.organisation_id,
        complaint_id=complaint.pk,
        at=clock.now(),
        person_id=viewer.person_id,
        role=viewer.kind.value,
        action="write",
        target=",".join(event.type for event in written)[:80],
        origin=viewer.origin,
    )
    return written, found


def _append(complaint: Complaint, happenings: Sequence[Happening], viewer: Viewer) -> list[Event]:
    recorded_at = clock.now()
    texts = {
        place: Text(complaint=complaint, salt=new_salt(), body=happening.text)
        for place, happening in enumerate(happenings)
        if happening.text is not None
    }
    Text.objects.bulk_create(texts.values())
    events = [
        _chained(complaint, happening, viewer, recorded_at, texts.get(place))
        for place, happening in enumerate(happenings)
    ]
    return Event.objects.bulk_create(events)


def _chained(
    complaint: Complaint, happening: Happening, viewer: Viewer, recorded_at: dt.datetime, text: Text | None
) -> Event:
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


def _assign(complaint: Complaint, written: Sequence[Event]) -> None:
    """Who works on the file, as these events say."""
    for event in written:
        own = event.data.get("file", {}) if event.type in {"person_assigned", "person_unassigned"} else {}
        if event.type == "person_assigned":
            if own["capacity"] == Assignment.Capacity.HANDLER:
                Assignment.objects.filter(complaint=complaint, capacity=own["capacity"]).delete()
            Assignment.objects.get_or_create(complaint=complaint, person_id=own["person_id"], capacity=own["capacity"])
        elif event.type == "person_unassigned":
            Assignment.objects.filter(
                complaint=complaint, person_id=own["person_id"], capacity=own["capacity"]
            ).delete()


def in_file(viewer: Viewer, complaint_id: int, happenings: Sequence[Happening], seen: int | None = None) -> Position:
    """Lock, record and commit in one go, for a step that writes nothing else."""
    with transaction.atomic():
        complaint = lock_file(viewer, complaint_id, seen)
        return record(complaint, happenings, viewer)[1]
