"""The one birth of a complaint: web form, mail, phone, counter, letter and API all end here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from gehoor.authority.queries import regulation_version_in_force
from gehoor.complaints.actions.add_document import new_document
from gehoor.complaints.actions.change_party import new_party
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.chain import new_salt
from gehoor.complaints.commands import NewComplaint
from gehoor.complaints.composing import compose
from gehoor.complaints.fingerprint import fingerprint
from gehoor.complaints.happening import FACTS_RECORDED, Happening
from gehoor.complaints.models import Complaint, Document, Element, Event, Party, Text
from gehoor.complaints.projection import project
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, outbox
from gehoor.platform.identifiers import keyed_digest, new_reference, new_secret, secret_digest

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
    also: Callable[[Registered], None] | None = None,
) -> Registered:
    """Make a file of what came in; the acknowledgement (Awb 9:6, 2:17) is left in the outbox in the same transaction.

    Sent twice with the same `submission` it is one file. `secret` is the code when the door showed it beforehand;
    `also` is what the door writes in the same transaction (its draft is done), at the first birth only.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                return _born(command, viewer, secret or new_secret(), also)
        except IntegrityError:
            standing = _standing(command)
            if standing is not None:
                return standing
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("unreachable")


def _born(command: NewComplaint, viewer: Viewer, secret: str, also: Callable[[Registered], None] | None) -> Registered:
    on = clock.civil_date(command.received_at)
    complaint = Complaint(
        organisation_id=command.organisation_id,
        reference=new_reference(),
        secret_digest=secret_digest(secret),
        regulation=regulation_version_in_force(command.organisation_id, on),
        language=command.language,
        sensitive=command.sensitive,
        submission=_submission(command),
    )
    parties = [new_party(complaint, each, number) for number, each in enumerate(command.parties, start=1)]
    events = compose(complaint, _happenings(command, parties), viewer)
    project(complaint, events, clock.today())
    complaint.save(force_insert=True)
    Party.objects.bulk_create(parties)
    _save_contents(complaint, command, parties, events)
    log_look(complaint, viewer, "write", target=f"{complaint.version}:{complaint.last_hash}")
    outbox.put(
        "letter",
        f"acknowledgement:{complaint.pk}",
        {"kind": "acknowledgement", "complaint": complaint.pk},
        organisation_id=command.organisation_id,
    )
    first = next((party.pk for party in parties if party.kind == Party.Kind.COMPLAINANT), None)
    registered = Registered(complaint.pk, complaint.reference, secret, first)
    if also:
        also(registered)
    return registered


def _save_contents(complaint: Complaint, command: NewComplaint, parties: list[Party], events: list[Event]) -> None:
    """Documents, words, points and events. Told in one piece, the words themselves are the only point."""
    owner = next((party for party in parties if party.kind != Party.Kind.CONCERNED), None)
    Document.objects.bulk_create(
        new_document(complaint, each, party=owner, for_complainant=True) for each in command.documents
    )
    points = [Text(complaint=complaint, salt=new_salt(), body=each) for each in command.elements]
    words = [event.text for event in events if event.text is not None]
    Text.objects.bulk_create([*words, *points])
    Event.objects.bulk_create(events)
    Element.objects.bulk_create(
        Element(complaint=complaint, number=number, text=text)
        for number, text in enumerate(points or words[:1], start=1)
    )


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
    ]


def _submission(command: NewComplaint) -> str | None:
    if command.submission is None:
        return None
    return keyed_digest("submission", f"{command.organisation_id}:{command.submission}")


def _standing(command: NewComplaint) -> Registered | None:
    submission = _submission(command)
    complaint = Complaint.objects.filter(submission=submission).first() if submission else None
    if complaint is None:
        return None
    first = complaint.parties.filter(kind=Party.Kind.COMPLAINANT).order_by("number").first()
    return Registered(complaint.pk, complaint.reference, None, first.pk if first else None)
