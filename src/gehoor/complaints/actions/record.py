"""The only way in which something enters a file: events chained, projection written, in the caller's transaction."""

from collections.abc import Sequence

from django.db import connection

from gehoor.complaints.access import visible, with_regulation
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.assignments import assignments_from
from gehoor.complaints.composing import compose
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Assignment, Complaint, Event
from gehoor.complaints.projection import PROJECTED, project
from gehoor.complaints.refusals import Conflict, Hidden, Refused
from gehoor.complaints.search.actions.index_words import index_events
from gehoor.complaints.viewer import Viewer
from gehoor.law.position import Position
from gehoor.platform import clock
from gehoor.platform.inserting import insert_rows

__all__ = ["Conflict", "Hidden", "Refused", "lock_file", "record", "save_events"]


def lock_file(viewer: Viewer, complaint_id: int) -> Complaint:
    """The file, locked until the end of the transaction; Hidden when it is not there for the viewer.

    Whether it is there is asked after the lock is held: who became involved in the meantime is out.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a file is locked inside a transaction only")
    locked = with_regulation(Complaint.objects.select_for_update(of=("self",)))
    complaint = locked.filter(pk=complaint_id, organisation_id=viewer.organisation_id).first()
    if complaint is None or not visible(viewer).filter(pk=complaint_id).exists():
        raise Hidden(complaint_id)
    return complaint


def record(
    complaint: Complaint, happenings: Sequence[Happening], viewer: Viewer, *, before: Sequence[Event], role: str = ""
) -> tuple[list[Event], Position]:
    """Append events to a locked file and project it; the new events, and the legal position that follows.

    `before` are the events that stand, in order; `role` is the capacity under which the viewer is logged.
    """
    written = compose(complaint, happenings, viewer)
    events = [*before, *written]
    found = project(complaint, events, clock.today())
    save_events(written)
    complaint.save(update_fields=["version", "last_hash", *PROJECTED])
    _assign(complaint, written, events)
    index_events(complaint, written)
    log_look(complaint, viewer, "write", role=role, target=f"{complaint.version}:{complaint.last_hash}")
    return written, found


def save_events(written: Sequence[Event]) -> None:
    """Write composed events and their texts."""
    insert_rows([event.text for event in written if event.text is not None])
    insert_rows(written)


def _assign(complaint: Complaint, written: Sequence[Event], events: Sequence[Event]) -> None:
    """Who works on the file, as its events say."""
    if not any(event.type in {"person_assigned", "person_unassigned"} for event in written):
        return
    wanted = assignments_from(events)
    standing = {(row.person_id, str(row.capacity)): row.pk for row in complaint.assignments.all()}
    gone = [pk for pair, pk in standing.items() if pair not in wanted]
    Assignment.objects.filter(pk__in=gone).delete()
    Assignment.objects.bulk_create(
        Assignment(complaint=complaint, person_id=person_id, capacity=capacity)
        for person_id, capacity in sorted(wanted - standing.keys())
    )
