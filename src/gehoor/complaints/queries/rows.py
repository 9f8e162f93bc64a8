"""From rows to values, one function a table."""

from collections.abc import Mapping

from gehoor.complaints.legal import law_fields
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
from gehoor.complaints.queries.values import (
    AssignmentView,
    DocumentView,
    DraftView,
    ElementView,
    Entry,
    FileHead,
    MessageView,
    PartyView,
    PresenceView,
    TaskView,
)


def head_of(row: Complaint) -> FileHead:
    return FileHead(
        complaint_id=row.pk,
        reference=row.reference,
        version=row.version,
        language=row.language,
        sensitive=row.sensitive,
        phase=row.phase,
        closed_as=row.closed_as,
        regime=row.regime,
        channel=row.channel,
        topic=row.topic,
        target_kind=row.target_kind,
        judgement=row.judgement,
        unit_id=row.unit_id,
        unit=row.unit.name if row.unit else "",
        body_id=row.body_id,
        body=row.body.name if row.body else "",
        handler_id=row.handler_id,
        handler=row.handler.name if row.handler else "",
        regulation_id=row.regulation_id,
        received_on=row.received_on,
        closed_on=row.closed_on,
        waiting_for=row.waiting_for,
        waiting_since=row.waiting_since,
        answer_by=row.answer_by,
        last_contact_on=row.last_contact_on,
    )


def party_view(row: Party) -> PartyView:
    return PartyView(
        party_id=row.pk,
        number=row.number,
        legal_name=row.legal_name,
        kind=row.kind,
        name=row.name or (row.person.name if row.person else ""),
        description=row.description,
        address=row.address,
        postcode=row.postcode,
        city=row.city,
        email=row.email,
        phone=row.phone,
        prefers=row.prefers,
        electronic_since=row.electronic_since,
        authorisation=row.authorisation,
        person_id=row.person_id,
        body_id=row.body_id,
        unit_id=row.unit_id,
        informed_at=row.informed_at,
        has_code=row.secret_digest is not None,
    )


def element_view(row: Element) -> ElementView:
    return ElementView(
        row.number,
        row.text.body,
        row.findings.body if row.findings else "",
        row.judgement,
        tuple(row.standards),
    )


def document_view(row: Document) -> DocumentView:
    return DocumentView(
        document_id=row.pk,
        kind=row.kind,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        digest=row.digest,
        scan=row.scan,
        reading=row.reading,
        party_id=row.party_id,
        for_complainant=row.for_complainant,
        for_concerned=row.for_concerned,
        created_at=row.created_at,
        created_by=row.created_by.name if row.created_by else "",
        letter=row.letter,
    )


def message_view(row: Message) -> MessageView:
    return MessageView(
        message_id=row.pk,
        party_id=row.party_id,
        incoming=row.incoming,
        channel=row.channel,
        verified=row.verified,
        words=row.text.body,
        sent_at=row.sent_at,
        read_at=row.read_at,
        documents=tuple(document.pk for document in row.documents.all()),
    )


def entry_of(row: Event) -> Entry:
    own = row.data.get("file", {})
    return Entry(
        number=row.sequence,
        type=row.type,
        occurred_at=row.occurred_at,
        occurred_on=row.occurred_on,
        recorded_at=row.recorded_at,
        actor_kind=row.actor_kind,
        actor_id=row.actor_id,
        actor=row.actor.name if row.actor else "",
        fields=law_fields(row),
        own=own if isinstance(own, Mapping) else {},
        words=row.text.body if row.text_id and row.text else None,
    )


def task_view(row: Task) -> TaskView:
    done_by = row.done_by.name if row.done_by else ""
    return TaskView(row.pk, row.kind, row.data, row.due_on, row.created_at, row.done_at, done_by)


def assignment_view(row: Assignment) -> AssignmentView:
    person = row.person
    return AssignmentView(person.pk, person.name, person.title, person.email, person.phone, row.capacity)


def presence_view(row: Presence) -> PresenceView:
    return PresenceView(row.person_id, row.person.name, row.seen_at, row.writing)


def draft_view(row: StaffDraft) -> DraftView:
    return DraftView(row.form, row.data, row.version, row.saved_at)
