"""The whole file on one page, in at most fifteen statements; that it was seen is logged in the same transaction."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from gehoor.complaints.access import Hidden, out_of, visible, with_regulation
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.legal import facts_as_recorded, position_from, position_if
from gehoor.complaints.models import Complaint, Event, Presence, StaffDraft
from gehoor.complaints.permissions import ALLOWED, capacities, foremost
from gehoor.complaints.queries import rows
from gehoor.complaints.queries.values import DraftView, FilePage, LinkedFile, PresenceView
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.law.position import Position
from gehoor.platform import clock

PRESENT_FOR = dt.timedelta(minutes=2)


def file_page(viewer: Viewer, reference: str, *, purpose: str = "") -> FilePage:
    """Everything in the file with this reference; Hidden where it is not there for the viewer.

    For staff and the program itself: parties have `citizen_timeline`, which shows what is theirs.
    """
    with transaction.atomic():
        complaint = _found(viewer, reference)
        parties = list(complaint.parties.filter(removed_at__isnull=True).select_related("person"))
        assignments = list(complaint.assignments.select_related("person").order_by("id"))
        held = capacities(viewer, complaint, out=out_of(parties), assignments=assignments)
        log_look(complaint, viewer, "read", role=foremost(held), target=purpose)
        events = list(complaint.events.select_related("actor", "text").order_by("sequence"))
        today = clock.today()
        return FilePage(
            head=rows.head_of(complaint),
            parties=tuple(map(rows.party_view, parties)),
            elements=tuple(map(rows.element_view, complaint.elements.select_related("text", "findings"))),
            timeline=tuple(map(rows.entry_of, events)),
            documents=tuple(map(rows.document_view, complaint.documents.select_related("created_by"))),
            messages=tuple(
                map(rows.message_view, complaint.messages.select_related("text").prefetch_related("documents"))
            ),
            tasks=tuple(map(rows.task_view, complaint.tasks.select_related("done_by"))),
            assignments=tuple(map(rows.assignment_view, assignments)),
            presence=_presence(viewer, complaint),
            drafts=_drafts(viewer, complaint),
            linked=_linked(viewer, events),
            position=position_from(complaint, events, today),
            capacities=held,
            may=frozenset(what for what, who in ALLOWED.items() if held & who),
            facts=facts_as_recorded(events),
            today=today,
        )


def what_if(
    viewer: Viewer, reference: str, event_type: str, on: dt.date, fields: dict[str, object] | None = None
) -> Position:
    """The legal position as it would be if this happened on that day; nothing is written of the file."""
    complaint = _found(viewer, reference)
    events = list(complaint.events.order_by("sequence"))
    return position_if(complaint, events, event_type, on, fields or {}, clock.today())


def _found(viewer: Viewer, reference: str) -> Complaint:
    if viewer.kind not in {Kind.STAFF, Kind.SYSTEM}:
        raise Hidden(reference)
    whole = with_regulation(visible(viewer)).select_related("unit", "body", "handler")
    complaint = whole.filter(reference=reference).first()
    if complaint is None:
        raise Hidden(reference)
    return complaint


def _presence(viewer: Viewer, complaint: Complaint) -> tuple[PresenceView, ...]:
    since = clock.now() - PRESENT_FOR
    there = Presence.objects.filter(complaint=complaint, seen_at__gt=since).exclude(person_id=viewer.own_id)
    return tuple(map(rows.presence_view, there.select_related("person")))


def _drafts(viewer: Viewer, complaint: Complaint) -> tuple[DraftView, ...]:
    return tuple(map(rows.draft_view, StaffDraft.objects.filter(complaint=complaint, person_id=viewer.own_id)))


def _linked(viewer: Viewer, events: Sequence[Event]) -> tuple[LinkedFile, ...]:
    relations: dict[int, str] = {}
    for event in events:
        own = event.data.get("file", {})
        if event.type == "files_linked":
            relations[int(own["complaint"])] = str(own["relation"])
        elif event.type == "files_unlinked":
            relations.pop(int(own["complaint"]), None)
    if not relations:
        return ()
    others = visible(viewer).filter(pk__in=relations).order_by("received_on", "id")
    return tuple(LinkedFile(each.pk, each.reference, relations[each.pk], each.phase) for each in others)
