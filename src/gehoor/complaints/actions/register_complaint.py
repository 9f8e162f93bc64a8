"""The one birth of a complaint: web form, mail, phone, counter, letter and API all end here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Model

from gehoor.authority.models import RegulationVersion
from gehoor.authority.queries import regulation_version_lately
from gehoor.complaints.actions.add_document import new_document
from gehoor.complaints.actions.change_party import new_party
from gehoor.complaints.actions.log_look import new_look
from gehoor.complaints.chain import new_salt
from gehoor.complaints.commands import NewComplaint
from gehoor.complaints.composing import compose
from gehoor.complaints.fingerprint import fingerprint
from gehoor.complaints.happening import FACTS_RECORDED, Happening
from gehoor.complaints.models import Complaint, Document, Element, Event, Party, Text
from gehoor.complaints.projection import project
from gehoor.complaints.search.actions.index_words import new_entries, said_of
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, outbox
from gehoor.platform.identifiers import keyed_digest, new_reference, new_secret, secret_digest
from gehoor.platform.inserting import Change, insert_together
from gehoor.platform.models import OutboxItem

ATTEMPTS = 5  # a reference drawn twice is rare at a million files, not impossible


@dataclass(frozen=True, slots=True)
class Registered:
    """The file that was made; `secret` is shown once and kept as a keyed digest only (None when it stood already)."""

    complaint_id: int
    reference: str
    secret: str | None
    complainant_id: int | None


def register_complaint(
    command: NewComplaint,
    viewer: Viewer,
    *,
    secret: str | None = None,
    marks: Callable[[Registered], Change] | None = None,
    also: Callable[[Registered], None] | None = None,
) -> Registered:
    """Make a file of what came in; the acknowledgement (Awb 9:6, 2:17) is left in the outbox in the same transaction.

    Sent twice with the same `submission` it is one file. `secret` is the code when the door showed it beforehand;
    `marks` is what the door changes with it (its draft is done), `also` what it writes in the same transaction: both
    at the first birth only.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            if also is None:
                return _born(command, viewer, secret or new_secret(), marks)
            with transaction.atomic():
                registered = _born(command, viewer, secret or new_secret(), marks)
                also(registered)
                return registered
        except IntegrityError:
            standing = _standing(command)
            if standing is not None:
                return standing
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("unreachable")


def register_together(
    commands: Sequence[NewComplaint],
    viewer: Viewer,
    *,
    also: Callable[[Sequence[Registered]], None] | None = None,
) -> list[Registered]:
    """Make files of many complaints of one organisation, in one transaction and a handful of statements.

    All or none: IntegrityError where one of them stands already; then each goes by itself.
    """
    with transaction.atomic():
        births = _prepared([(command, new_secret()) for command in commands], viewer)
        _save(births, viewer, list)
        registered = [_registered(birth) for birth in births]
        if also:
            also(registered)
        return registered


@dataclass(frozen=True, slots=True)
class _Birth:
    """A file in memory, nothing of it written yet."""

    command: NewComplaint
    secret: str
    complaint: Complaint
    parties: list[Party]
    events: list[Event]


def _born(
    command: NewComplaint, viewer: Viewer, secret: str, marks: Callable[[Registered], Change] | None
) -> Registered:
    births = _prepared([(command, secret)], viewer)
    _save(births, viewer, lambda: [marks(_registered(birth)) for birth in births] if marks else [])
    return _registered(births[0])


def _prepared(told: Sequence[tuple[NewComplaint, str]], viewer: Viewer) -> list[_Birth]:
    days = {clock.civil_date(command.received_at) for command, _secret in told}
    regulations = {on: regulation_version_lately(viewer.organisation_id, on) for on in days}
    return [
        _birth(command, secret, viewer, regulations[clock.civil_date(command.received_at)]) for command, secret in told
    ]


def _birth(command: NewComplaint, secret: str, viewer: Viewer, regulation: RegulationVersion | None) -> _Birth:
    complaint = Complaint(
        organisation_id=command.organisation_id,
        reference=new_reference(),
        secret_digest=secret_digest(secret),
        regulation=regulation,
        language=command.language,
        sensitive=command.sensitive,
        submission=submission_digest(command),
    )
    parties = [new_party(complaint, each, number) for number, each in enumerate(command.parties, start=1)]
    events = compose(complaint, _happenings(command, parties), viewer)
    project(complaint, events, clock.today())
    return _Birth(command, secret, complaint, parties, events)


def _save(births: Sequence[_Birth], viewer: Viewer, changes: Callable[[], list[Change]]) -> None:
    """Write them together: a handful of statements, however many they are."""
    points = [
        [Text(complaint=birth.complaint, salt=new_salt(), body=each) for each in birth.command.elements]
        for birth in births
    ]
    words = [[event.text for event in birth.events if event.text is not None] for birth in births]
    # Told in one piece, the words themselves are the only point.
    elements = [
        Element(complaint=birth.complaint, number=number, text=text)
        for birth, own_points, own_words in zip(births, points, words, strict=True)
        for number, text in enumerate(own_points or own_words[:1], start=1)
    ]
    complaints = [birth.complaint for birth in births]

    def others() -> tuple[list[Sequence[Model]], list[Change]]:
        rows: list[Sequence[Model]] = [
            [document for birth in births for document in _documents(birth)],
            [event for birth in births for event in birth.events],
            elements,
            [entry for birth in births for entry in new_entries(birth.complaint, _said(birth))],
            [new_look(each, viewer, "write", target=f"{each.version}:{each.last_hash}") for each in complaints],
            # What another system kept was confirmed there, or a person does it: nothing leaves by itself.
            [_acknowledgement(birth) for birth in births if birth.command.since is None],
        ]
        return rows, changes()

    parties = [party for birth in births for party in birth.parties]
    insert_together([complaints, parties, [text for texts in (*words, *points) for text in texts]], others)


def _said(birth: _Birth) -> list[str]:
    """What one may look for: the words, the people, the names of what was sent along."""
    told = birth.command
    people = [text for party in birth.parties for text in said_of(party)]
    number = [str(told.own["number"])] if "number" in told.own else []
    return [told.words, *told.elements, *people, *(document.name for document in told.documents), *number]


def _documents(birth: _Birth) -> list[Document]:
    owner = next((party for party in birth.parties if party.kind != Party.Kind.CONCERNED), None)
    return [new_document(birth.complaint, each, party=owner, for_complainant=True) for each in birth.command.documents]


def _acknowledgement(birth: _Birth) -> OutboxItem:
    complaint, answers = birth.complaint, birth.command.answers
    payload: dict[str, object] = {"kind": "acknowledgement", "complaint": complaint.pk}
    return outbox.new_item(
        "letter",
        f"acknowledgement:{complaint.pk}",
        payload | ({"answers": answers} if answers else {}),
        organisation_id=complaint.organisation_id,
    )


def _registered(birth: _Birth) -> Registered:
    first = next((party.pk for party in birth.parties if party.kind == Party.Kind.COMPLAINANT), None)
    return Registered(birth.complaint.pk, birth.complaint.reference, birth.secret, first)


def _happenings(command: NewComplaint, parties: list[Party]) -> list[Happening]:
    own: dict[str, object] = {
        "parties": {str(party.number): fingerprint(party) for party in parties},
        "wishes": list(command.wishes),
        "documents": [document.digest for document in command.documents],
        **command.own,
    }
    facts: dict[str, object] = dict(command.facts)
    concerned = [party.legal_name for party in parties if party.kind == Party.Kind.CONCERNED]
    if concerned:
        facts["persons"] = concerned
    facts["file"] = {"topic": command.topic, "body_id": command.body_id, "unit_id": command.unit_id}
    return [
        Happening("received", {"channel": command.channel, "file": own}, command.received_at, text=command.words),
        Happening(FACTS_RECORDED, facts, command.received_at),
        *(command.since or ()),
    ]


def submission_digest(command: NewComplaint) -> str | None:
    """What is kept of `submission`: one file has it, and it tells nothing to who has no key."""
    if command.submission is None:
        return None
    return keyed_digest("submission", f"{command.organisation_id}:{command.submission}")


def _standing(command: NewComplaint) -> Registered | None:
    submission = submission_digest(command)
    complaint = Complaint.objects.filter(submission=submission).first() if submission else None
    if complaint is None:
        return None
    first = complaint.parties.filter(kind=Party.Kind.COMPLAINANT).order_by("number").first()
    return Registered(complaint.pk, complaint.reference, None, first.pk if first else None)
