"""The whole file on one page, in at most fifteen statements; that it was seen is logged in the same transaction."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.db.models import QuerySet

from gehoor.complaints.access import Hidden, out_of, visible, with_regulation
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.legal import facts_as_recorded, position_from, position_if
from gehoor.complaints.models import (
    Assignment,
    Complaint,
    Document,
    Element,
    Event,
    Message,
    Party,
    Presence,
    StaffDraft,
    Task,
)
from gehoor.complaints.permissions import ALLOWED, capacities, foremost
from gehoor.complaints.queries import rows
from gehoor.complaints.queries.values import DraftView, FilePage, LinkedFile, PresenceView
from gehoor.complaints.seeing import asked_by
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.law.position import Position
from gehoor.platform import clock
from gehoor.platform.composed import composed_once

PRESENT_FOR = dt.timedelta(minutes=2)


def file_page(viewer: Viewer, reference: str, *, purpose: str = "") -> FilePage:
    """Everything in the file with this reference; Hidden where it is not there for the viewer.

    For staff and the program itself: parties have `citizen_timeline`, which shows what is theirs.
    """
    with transaction.atomic():
        complaint = _found(viewer, reference)
        parties, assignments = _parties(complaint.pk), _assignments(complaint.pk)
        held = capacities(viewer, complaint, out=out_of(parties), assignments=assignments)
        log_look(complaint, viewer, "read", role=foremost(held), target=purpose)
        events = _events(complaint.pk)
        today = clock.today()
        return FilePage(
            head=rows.head_of(complaint),
            parties=tuple(map(rows.party_view, parties)),
            elements=tuple(map(rows.element_view, _elements(complaint.pk))),
            timeline=tuple(map(rows.entry_of, events)),
            documents=tuple(map(rows.document_view, _documents(complaint.pk))),
            messages=tuple(map(rows.message_view, _messages(complaint.pk))),
            tasks=tuple(map(rows.task_view, _tasks(complaint.pk))),
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
    found = _whole(viewer, reference)
    if not found:
        raise Hidden(reference)
    return found[0]


def _presence(viewer: Viewer, complaint: Complaint) -> tuple[PresenceView, ...]:
    return tuple(map(rows.presence_view, _there(complaint.pk, clock.now() - PRESENT_FOR, viewer.own_id)))


def _drafts(viewer: Viewer, complaint: Complaint) -> tuple[DraftView, ...]:
    return tuple(map(rows.draft_view, _own_drafts(complaint.pk, viewer.own_id)))


@asked_by
def _whole(viewer: Viewer, reference: str) -> QuerySet[Complaint]:
    files = visible(viewer).filter(reference=reference)
    return with_regulation(files).select_related("unit", "body", "handler")


@composed_once
def _parties(complaint_id: int) -> QuerySet[Party]:
    return Party.objects.filter(complaint_id=complaint_id, removed_at__isnull=True).select_related("person")


@composed_once
def _assignments(complaint_id: int) -> QuerySet[Assignment]:
    return Assignment.objects.filter(complaint_id=complaint_id).select_related("person").order_by("id")


@composed_once
def _events(complaint_id: int) -> QuerySet[Event]:
    return Event.objects.filter(complaint_id=complaint_id).select_related("actor", "text").order_by("sequence")


@composed_once
def _elements(complaint_id: int) -> QuerySet[Element]:
    return Element.objects.filter(complaint_id=complaint_id).select_related("text", "findings")


@composed_once
def _documents(complaint_id: int) -> QuerySet[Document]:
    return Document.objects.filter(complaint_id=complaint_id).select_related("created_by")


@composed_once
def _messages(complaint_id: int) -> QuerySet[Message]:
    written = Message.objects.filter(complaint_id=complaint_id)
    return written.select_related("text").prefetch_related("documents")


@composed_once
def _tasks(complaint_id: int) -> QuerySet[Task]:
    return Task.objects.filter(complaint_id=complaint_id).select_related("done_by")


@composed_once
def _there(complaint_id: int, since: dt.datetime, but: int) -> QuerySet[Presence]:
    others = Presence.objects.filter(complaint_id=complaint_id, seen_at__gt=since).exclude(person_id=but)
    return others.select_related("person")


@composed_once
def _own_drafts(complaint_id: int, person_id: int) -> QuerySet[StaffDraft]:
    return StaffDraft.objects.filter(complaint_id=complaint_id, person_id=person_id)


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
