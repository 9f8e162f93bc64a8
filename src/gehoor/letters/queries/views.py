"""What queries hand to the doors: frozen values, never rows."""

import datetime as dt
from dataclasses import dataclass

from django.utils.safestring import SafeString

from gehoor.letters.kinds.model import Label


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter in a list. `can_undo_until`: the moment at which it leaves, while it can still be taken back."""

    letter_id: int
    batch: str
    kind: str
    label: Label
    party_id: int | None
    addressee: str
    channel: str
    language: str
    state: str
    version: int
    prepared_by: str
    approved_by: str
    created_at: dt.datetime
    can_undo_until: dt.datetime | None
    sent_at: dt.datetime | None
    posted_on: dt.date | None
    document_id: int | None
    problem: str


@dataclass(frozen=True, slots=True)
class AskView:
    """Something that the writer fills in; `choices` where the answer is one of a list (key, words)."""

    name: str
    label: Label
    input: str
    required: bool
    value: object
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field that the text may hold, as it is written, and what it is; `value` is what stands there now."""

    name: str
    label: Label
    value: str


@dataclass(frozen=True, slots=True)
class LetterPage:
    """All that the page of one letter shows. `others` are the letters of the same act."""

    letter: LetterView
    subject: str
    body: str
    asks: tuple[AskView, ...]
    fields: tuple[FieldView, ...]
    enclosures: tuple[int, ...]
    shown_subject: str
    shown: SafeString
    problems: tuple[str, ...]
    needs_approval: bool
    confirm: bool
    last_day: dt.date | None
    address: tuple[str, ...]
    email: str
    others: tuple[LetterView, ...]


@dataclass(frozen=True, slots=True)
class ReceivedLetter:
    """A letter as its addressee reads it on their own page."""

    letter_id: int
    label: Label
    subject: str
    text: str
    language: str
    sent_at: dt.datetime
    document_id: int | None


@dataclass(frozen=True, slots=True)
class MailView:
    """A mail on the page of what was sent."""

    mail_id: int
    reference: str
    to: str
    language: str
    subject: str
    text: str
    state: str
    attempts: int
    maybe_twice: bool
    has_appointment: bool
    created_at: dt.datetime
    sent_at: dt.datetime | None
    problem: str
