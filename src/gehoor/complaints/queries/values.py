"""What queries hand to the doors: frozen values, never rows."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from gehoor.law.position import Position


@dataclass(frozen=True, slots=True)
class PartyView:
    """Somebody of the file. `informed_at`: their manager told them in person; `has_code`: they can open their page."""

    party_id: int
    number: int
    legal_name: str
    kind: str
    name: str
    description: str
    address: str
    postcode: str
    city: str
    email: str
    phone: str
    prefers: str
    electronic_since: dt.datetime | None
    authorisation: bool
    person_id: int | None
    body_id: int | None
    unit_id: int | None
    informed_at: dt.datetime | None
    has_code: bool


@dataclass(frozen=True, slots=True)
class ElementView:
    """A point of the complaint, with what was found so far."""

    number: int
    words: str
    findings: str
    judgement: str
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document of the file and to whom it was released; `letter` is which kind of letter it is, of one of ours."""

    document_id: int
    kind: str
    name: str
    media_type: str
    size: int
    digest: str
    scan: str
    reading: str
    party_id: int | None
    for_complainant: bool
    for_concerned: bool
    created_at: dt.datetime
    created_by: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message from or to a party. `event`: its number in the file."""

    message_id: int
    party_id: int | None
    incoming: bool
    channel: str
    verified: bool
    words: str
    sent_at: dt.datetime
    read_at: dt.datetime | None
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened. `fields` are the law's, `own` the file's; `words` None when destroyed or never there."""

    number: int
    type: str
    occurred_at: dt.datetime
    occurred_on: dt.date
    recorded_at: dt.datetime
    actor_kind: str
    actor_id: int | None
    actor: str
    fields: Mapping[str, object]
    own: Mapping[str, object]
    words: str | None


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something to do that no duty shows."""

    task_id: int
    kind: str
    data: Mapping[str, object]
    due_on: dt.date | None
    created_at: dt.datetime
    done_at: dt.datetime | None
    done_by: str


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """Who works on the file, and as what."""

    person_id: int
    name: str
    title: str
    email: str
    phone: str
    capacity: str


@dataclass(frozen=True, slots=True)
class PresenceView:
    """Somebody else who has the file open now."""

    person_id: int
    name: str
    seen_at: dt.datetime
    writing: bool


@dataclass(frozen=True, slots=True)
class DraftView:
    """What the viewer was typing in a form; `version` is the file they had before them."""

    form: str
    data: Mapping[str, object]
    version: int
    saved_at: dt.datetime


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """Another file that this one is linked with, as far as the viewer may see it."""

    complaint_id: int
    reference: str
    relation: str
    phase: str


@dataclass(frozen=True, slots=True)
class FileHead:
    """Identity and projected columns of a file."""

    complaint_id: int
    reference: str
    version: int
    language: str
    sensitive: bool
    phase: str
    closed_as: str
    regime: str
    channel: str
    topic: str
    target_kind: str
    judgement: str
    unit_id: int | None
    unit: str
    body_id: int | None
    body: str
    handler_id: int | None
    handler: str
    regulation_id: int | None
    received_on: dt.date | None
    closed_on: dt.date | None
    waiting_for: str
    waiting_since: dt.date | None
    answer_by: dt.date | None
    last_contact_on: dt.date | None


@dataclass(frozen=True, slots=True)
class FilePage:
    """The whole file. `may`: what this viewer may do (`permissions.ALLOWED`); the law's answer is `position`."""

    head: FileHead
    parties: tuple[PartyView, ...]
    elements: tuple[ElementView, ...]
    timeline: tuple[Entry, ...]
    documents: tuple[DocumentView, ...]
    messages: tuple[MessageView, ...]
    tasks: tuple[TaskView, ...]
    assignments: tuple[AssignmentView, ...]
    presence: tuple[PresenceView, ...]
    drafts: tuple[DraftView, ...]
    linked: tuple[LinkedFile, ...]
    position: Position
    capacities: frozenset[str]
    may: frozenset[str]
    facts: Mapping[str, object]
    today: dt.date

    def last(self, *types: str) -> Entry | None:
        """The newest entry of one of these types."""
        return next((entry for entry in reversed(self.timeline) if entry.type in types), None)
