"""The one birth of a complaint: web form, mail, phone, counter, letter and API all end here."""

import hashlib
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from gehoor.authority.queries import regulation_version_in_force
from gehoor.complaints.actions.record import record
from gehoor.complaints.chain import new_salt
from gehoor.complaints.commands import NewComplaint
from gehoor.complaints.happening import FACTS_RECORDED, Happening
from gehoor.complaints.models import Complaint, Document, Element, Party, Text
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, outbox
from gehoor.platform.identifiers import keyed_digest, new_reference, new_secret, secret_digest


@dataclass(frozen=True, slots=True)
class Registered:
    """The file that was made; `secret` is shown once and kept as a keyed digest only (None when it stood already)."""

    complaint_id: int
    reference: str
    secret: str | None
    complainant_id: int | None


def register_complaint(command: NewComplaint, viewer: Viewer, *, secret: str | None = None) -> Registered:
    """Make a file of what came in; the acknowledgement (Awb 9:6, 2:17) is left in the outbox in the same transaction.

    Sent twice with the same `submission` it is one file. `secret` is the code when the door showed it beforehand.
    """
    try:
        with transaction.atomic():
            return _registered(command, viewer, secret or new_secret())
    except IntegrityError:
        standing = Complaint.objects.filter(submission=_submission(command)).first() if command.submission else None
        if standing is None:
            raise
        return _standing(standing)


def _registered(command: NewComplaint, viewer: Viewer, secret: str) -> Registered:
    on = clock.civil_date(command.received_at)
    complaint = Complaint.objects.create(
        organisation_id=command.organisation_id,
        reference=new_reference(),
        secret_digest=secret_digest(secret),
        regulation=regulation_version_in_force(command.organisation_id, on),
        language=command.language,
        sensitive=command.sensitive,
        submission=_submission(command),
    )
    parties = _parties(complaint, command)
    _documents(complaint, command, parties)
    written, _found = record(complaint, _happenings(command, parties), viewer, before=())
    received = written[0]
    _elements(complaint, command, received.text)
    outbox.put(
        "letter",
        f"acknowledgement:{complaint.pk}",
        {"kind": "acknowledgement", "complaint": complaint.pk},
        organisation_id=command.organisation_id,
    )
    first = next((party for party in parties if party.kind == Party.Kind.COMPLAINANT), None)
    return Registered(complaint.pk, complaint.reference, secret, first.pk if first else None)


def _submission(command: NewComplaint) -> str | None:
    if command.submission is None:
        return None
    return keyed_digest("submission", f"{command.organisation_id}:{command.submission}")


def _standing(complaint: Complaint) -> Registered:
    first = complaint.parties.filter(kind=Party.Kind.COMPLAINANT).order_by("id").first()
    return Registered(complaint.pk, complaint.reference, None, first.pk if first else None)


def _parties(complaint: Complaint, command: NewComplaint) -> list[Party]:
    return Party.objects.bulk_create(
        Party(
            complaint=complaint,
            kind=each.kind,
            name=each.name,
            description=each.description,
            address=each.address,
            postcode=each.postcode,
            city=each.city,
            email=each.email,
            phone=each.phone,
            prefers=each.prefers,
            electronic_since=command.received_at if each.electronic else None,
            authorisation=each.authorisation,
            person_id=each.person_id,
            body_id=each.body_id,
            unit_id=each.unit_id,
            created_at=clock.now(),
        )
        for each in command.parties
    )


def _documents(complaint: Complaint, command: NewComplaint, parties: list[Party]) -> None:
    owner = parties[0] if parties else None
    Document.objects.bulk_create(
        Document(
            complaint=complaint,
            kind=each.kind,
            name=each.name,
            media_type=each.media_type,
            size=each.size,
            digest=each.digest,
            scan=each.scan,
            party=owner,
            for_complainant=True,
            created_at=clock.now(),
        )
        for each in command.documents
    )


def _happenings(command: NewComplaint, parties: list[Party]) -> list[Happening]:
    own: dict[str, object] = {
        "parties": [party.pk for party in parties],
        "wishes": list(command.wishes),
        "documents": [document.digest for document in command.documents],
        "details": _fingerprint(command),
        **command.own,
    }
    facts = {**command.facts, "file": {"topic": command.topic, "body_id": command.body_id, "unit_id": command.unit_id}}
    return [
        Happening("received", {"channel": command.channel, "file": own}, command.received_at, text=command.words),
        Happening(FACTS_RECORDED, facts, command.received_at),
    ]


def _fingerprint(command: NewComplaint) -> str:
    """A keyed digest over who was named, so that a changed party is noticed; it says nothing by itself."""
    told = "\x1f".join(f"{each.kind}\x1e{each.name}\x1e{each.address}\x1e{each.email}" for each in command.parties)
    return keyed_digest("parties", hashlib.sha256(told.encode()).hexdigest())


def _elements(complaint: Complaint, command: NewComplaint, words: Text | None) -> None:
    """The points of the complaint; told in one piece, the words themselves are the only point."""
    if not command.elements:
        if words is not None:
            Element.objects.create(complaint=complaint, number=1, text=words)
        return
    texts = Text.objects.bulk_create(Text(complaint=complaint, salt=new_salt(), body=each) for each in command.elements)
    Element.objects.bulk_create(
        Element(complaint=complaint, number=number, text=text) for number, text in enumerate(texts, start=1)
    )
