"""What doors hand to the actions: frozen values, checked by the door's form, free of the web."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from gehoor.complaints.happening import Happening


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """A person of the file as they were described; every field may be empty."""

    kind: str
    name: str = ""
    description: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    prefers: str = ""
    electronic: bool = False
    authorisation: bool = False
    person_id: int | None = None
    body_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentDetails:
    """A document whose bytes are in the store already; `letter` is which kind of letter it is."""

    name: str
    media_type: str
    size: int
    digest: str
    kind: str = "upload"
    scan: str = "not_scanned"
    letter: str = ""


@dataclass(frozen=True, slots=True)
class NewComplaint:
    """A complaint as it came in, through whichever door: web, mail, phone, counter, letter, API.

    `facts` are the law room's (contract.md), `elements` the points in which it was told (one is enough),
    `wishes` the keys of what the complainant would like to reach, `submission` makes sending twice one file,
    `answers` is the Message-ID of the mail that it came in: the confirmation answers that one (RFC 5322 3.6.4),
    `since` is what happened to it in the house before it came in here; then nothing is sent by itself.
    """

    organisation_id: int
    channel: str
    received_at: dt.datetime
    words: str
    parties: tuple[PartyDetails, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    elements: tuple[str, ...] = ()
    documents: tuple[DocumentDetails, ...] = ()
    wishes: tuple[str, ...] = ()
    topic: str = ""
    body_id: int | None = None
    unit_id: int | None = None
    language: str = "nl"
    submission: str | None = None
    sensitive: bool = False
    own: Mapping[str, object] = field(default_factory=dict)
    answers: str = ""
    since: tuple[Happening, ...] | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """Something that happened to a file before it came in here: the law's `fields`, and its day."""

    type: str
    on: dt.date
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileBefore:
    """A file that another system kept: what came in, what happened since, and where it was found in words.

    `number` is what the other system called it, `closed` whether it ended there, `handler_id` who handles it here.
    `judgement` and `standards` are of the complaint as a whole.
    """

    complaint: NewComplaint
    number: str
    found: str
    happened: tuple[Before, ...] = ()
    closed: bool = False
    handler_id: int | None = None
    judgement: str = ""
    standards: tuple[str, ...] = ()
