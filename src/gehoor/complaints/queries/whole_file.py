"""Everything of a file as it must be proved elsewhere: events with their hashes, salted texts and parties, the log."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from gehoor.complaints.access import file_for
from gehoor.complaints.chain import instant
from gehoor.complaints.fingerprint import FIELDS
from gehoor.complaints.models import Complaint, Document, Event, Look, Party, Satisfaction
from gehoor.complaints.permissions import capacities
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.satisfaction import READ_ANSWERS
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer

type Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Original:
    """A document whose bytes lie in the store under `digest`."""

    document_id: int
    digest: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file to hand over. `events`, `texts`, `parties`, `answers` and `looks` are plain data: see `docs/export.md`.

    `answers` are what both sides thought of the handling, for who may read that; `closed_answers` are the numbers of
    parties whose answer stays behind.
    """

    page: FilePage
    last_hash: str
    events: tuple[Record, ...]
    texts: tuple[Record, ...]
    parties: tuple[Record, ...]
    answers: tuple[Record, ...]
    closed_answers: tuple[int, ...]
    looks: tuple[Record, ...]
    documents: tuple[Original, ...]


def whole_file(viewer: Viewer, reference: str) -> WholeFile:
    """The file with this reference; Hidden where it is not there for the viewer. That it was read is logged."""
    with transaction.atomic():
        page = file_page(viewer, reference, purpose="export")
        complaint = file_for(viewer, reference)
        events = list(complaint.events.select_related("text").order_by("sequence"))
        answers = complaint.satisfactions.select_related("party").order_by("party__number")
        may_read = bool(capacities(viewer, complaint) & READ_ANSWERS)
        looks = Look.objects.filter(complaint_id=complaint.pk).select_related("person").order_by("id")
        return WholeFile(
            page=page,
            last_hash=complaint.last_hash,
            events=tuple(_event(complaint, each) for each in events),
            texts=tuple(_texts(events)),
            parties=tuple(map(_party, complaint.parties.order_by("number"))),
            answers=tuple(map(_answer, answers)) if may_read else (),
            closed_answers=() if may_read else tuple(each.party.number for each in answers if each.answered_at),
            looks=tuple(map(_look, looks)),
            documents=tuple(map(_original, complaint.documents.order_by("id"))),
        )


def _event(complaint: Complaint, row: Event) -> Record:
    return {
        "reference": complaint.reference,
        "sequence": row.sequence,
        "type": row.type,
        "occurred_at": instant(row.occurred_at),
        "recorded_at": instant(row.recorded_at),
        "actor_kind": row.actor_kind,
        "actor_id": row.actor_id,
        "data": row.data,
        "text_digest": row.text_digest,
        "previous_hash": row.previous_hash,
        "hash": row.hash,
    }


def _texts(events: list[Event]) -> Iterator[Record]:
    for row in events:
        if row.text_digest and row.text is not None:
            yield {"event": row.sequence, "salt": row.text.salt, "body": row.text.body}


def _party(row: Party) -> Record:
    return {
        "number": row.number,
        "salt": row.salt,
        "known": {name: getattr(row, name) for name in FIELDS},
        "removed": row.removed_at is not None,
    }


def _answer(row: Satisfaction) -> Record:
    return {
        "party": row.party.number,
        "asked_at": instant(row.asked_at),
        "answered_at": instant(row.answered_at) if row.answered_at else None,
        "scores": row.scores,
        "words": row.words,
        "salt": row.salt,
    }


def _look(row: Look) -> Record:
    return {
        "at": instant(row.at),
        "person": row.person.name if row.person else "",
        "role": row.role,
        "action": row.action,
        "target": row.target,
        "allowed": row.allowed,
        "origin": row.origin,
    }


def _original(row: Document) -> Original:
    return Original(row.pk, row.digest, row.name, row.media_type, row.size)
