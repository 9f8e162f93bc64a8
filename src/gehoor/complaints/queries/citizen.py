"""A party's own page: what was released to them of the file, with the reasons of its dates. Looking is logged too."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from gehoor.authority.profile import Ombudsman
from gehoor.complaints.access import SPEAKERS, Hidden, visible, with_regulation
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.legal import position_from
from gehoor.complaints.models import Complaint, Document, Event, Party
from gehoor.complaints.ombudsman import ombudsman_named
from gehoor.complaints.public import Side, shown_to, words_shown
from gehoor.complaints.queries import rows
from gehoor.complaints.queries.values import (
    AssignmentView,
    DocumentView,
    ElementView,
    Entry,
    FileHead,
    MessageView,
    PartyView,
)
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.law.position import Position
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class CitizenFile:
    """What a party sees. `me` is None for who gave no name; `handler` is whom to talk to.

    `elements` hold findings and judgements only once the outcome was sent to this side. `words` is the complaint
    itself; None for a person concerned to whom it was not released. `conclusions` is what the body will do, for the
    complainant, once the outcome was sent (Awb 9:12). `ombudsman`: as the regulation names it for this
    file, all empty where it does not (`complaints.ombudsman.known_as`). `steps` may be taken now
    (`Position.allows`).
    """

    head: FileHead
    side: str
    me: PartyView | None
    parties: tuple[PartyView, ...]
    words: str | None
    elements: tuple[ElementView, ...]
    timeline: tuple[Entry, ...]
    messages: tuple[MessageView, ...]
    documents: tuple[DocumentView, ...]
    handler: AssignmentView | None
    position: Position
    outcome_sent: bool
    conclusions: str
    understanding_open: bool
    today: dt.date
    ombudsman: Ombudsman

    def last(self, *types: str) -> Entry | None:
        """The newest entry of one of these types that this party sees."""
        return next((entry for entry in reversed(self.timeline) if entry.type in types), None)


def citizen_timeline(viewer: Viewer) -> CitizenFile:
    """The file of a complainant or a person concerned, as they may see it; Hidden where there is none for them."""
    if viewer.kind not in {Kind.COMPLAINANT, Kind.CONCERNED}:
        raise Hidden(viewer.kind)
    with transaction.atomic():
        complaint = with_regulation(visible(viewer)).select_related("unit", "body", "handler").first()
        if complaint is None:
            raise Hidden(viewer.complaint_id)
        log_look(complaint, viewer, "read")
        return _as_seen(viewer, complaint)


def _as_seen(viewer: Viewer, complaint: Complaint) -> CitizenFile:
    parties = list(complaint.parties.filter(removed_at__isnull=True).select_related("person"))
    side = _side(viewer, parties)
    events = list(complaint.events.select_related("actor", "text").order_by("sequence"))
    outcome_sent = _outcome_sent(events, side, complaint)
    today = clock.today()
    handler = complaint.assignments.filter(capacity="handler").select_related("person").first()
    me = next((party for party in parties if party.pk == viewer.party_id), None)
    return CitizenFile(
        head=rows.head_of(complaint),
        side=viewer.kind.value,
        me=rows.party_view(me) if me else None,
        parties=tuple(rows.party_view(party) for party in parties if party.number in side.numbers),
        words=_words(events, side),
        elements=_elements(complaint, events, side, outcome_sent=outcome_sent),
        timeline=tuple(_entry(event, side) for event in events if shown_to(event, side)),
        messages=_messages(complaint, side),
        documents=tuple(map(rows.document_view, _documents(complaint, side))),
        handler=rows.assignment_view(handler) if handler else None,
        position=position_from(complaint, events, today),
        outcome_sent=outcome_sent,
        conclusions=_conclusions(events) if outcome_sent and not side.concerned else "",
        understanding_open=not side.concerned and not any(e.type == "understanding_corrected" for e in events),
        today=today,
        ombudsman=ombudsman_named(complaint),
    )


def _side(viewer: Viewer, parties: Sequence[Party]) -> Side:
    if viewer.kind is Kind.CONCERNED:
        mine = [party for party in parties if party.pk == viewer.party_id]
        names = {"person_concerned", *(party.legal_name for party in mine)}
    else:
        mine = [party for party in parties if party.kind in SPEAKERS]
        names = {"complainant"}
    return Side(viewer.kind.value, frozenset(party.number for party in mine), frozenset(names))


def _entry(event: Event, side: Side) -> Entry:
    """Staff is not named in a timeline: whom to talk to is the handler. Nor does it hold what concerns others."""
    entry = rows.entry_of(event)
    own = {name: value for name, value in entry.own.items() if name in OWN_SHOWN}
    return Entry(
        number=entry.number,
        type=entry.type,
        occurred_at=entry.occurred_at,
        occurred_on=entry.occurred_on,
        recorded_at=entry.recorded_at,
        actor_kind=entry.actor_kind,
        actor_id=None,
        actor="",
        fields=entry.fields,
        own=own,
        words=entry.words if words_shown(event, side) else None,
    )


OWN_SHOWN = frozenset(
    {
        *("answer_by", "at", "minutes", "together", "channel", "kind", "door", "elements", "until", "channels"),
        *("capacity", "missing"),
    }
)


def _words(events: Sequence[Event], side: Side) -> str | None:
    """The complaint itself, as it was last put in writing."""
    if side.concerned and not any(_copy(event, side) and event.data["file"].get("words") for event in events):
        return None
    told = next((event for event in reversed(events) if event.type == "written_down"), None) or events[0]
    return told.text.body if told.text else None


def _copy(event: Event, side: Side) -> bool:
    return event.type == "copy_released" and event.data["file"]["party"] in side.numbers


def _elements(
    complaint: Complaint, events: Sequence[Event], side: Side, *, outcome_sent: bool
) -> tuple[ElementView, ...]:
    if side.concerned and _words(events, side) is None:
        return ()
    seen = map(rows.element_view, complaint.elements.select_related("text", "findings"))
    if outcome_sent:
        return tuple(seen)
    return tuple(ElementView(each.number, each.words, "", "", ()) for each in seen)


def _outcome_sent(events: Sequence[Event], side: Side, complaint: Complaint) -> bool:
    """Findings are seen from the moment that the outcome was sent to this side, and not while it is open again."""
    if complaint.closed_as != "findings":
        return False
    wanted = "person_concerned_informed" if side.concerned else "findings_sent"
    return any(event.type == wanted and (not side.concerned or shown_to(event, side)) for event in events)


def _conclusions(events: Sequence[Event]) -> str:
    decided = next((event for event in reversed(events) if event.type == "decided"), None)
    return decided.text.body if decided is not None and decided.text is not None else ""


def _messages(complaint: Complaint, side: Side) -> tuple[MessageView, ...]:
    found = complaint.messages.filter(party__number__in=side.numbers, verified=True)
    return tuple(map(rows.message_view, found.select_related("text").prefetch_related("documents")))


def _documents(complaint: Complaint, side: Side) -> list[Document]:
    """A person concerned sees their own letters, and what was released to them; never another's letter."""
    released = "for_concerned" if side.concerned else "for_complainant"
    found = complaint.documents.filter(**{released: True}).select_related("created_by", "party")
    return [each for each in found if not side.concerned or _may_have(each, side)]


def _may_have(document: Document, side: Side) -> bool:
    other = document.party
    return other is None or other.kind != Party.Kind.CONCERNED or other.number in side.numbers
