"""What a file's events, texts, parties and documents must agree on: pure checks, used by `verify` and exports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gehoor.complaints.chain import Link, text_digest
from gehoor.complaints.fingerprint import fingerprint
from gehoor.complaints.models import Complaint, Event, Party, Satisfaction
from gehoor.complaints.satisfaction import ANSWERED, answer_digest
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was recorded: where (a reference, 'looks', 'database'), and what, in English."""

    where: str
    what: str


def link_of(complaint: Complaint, event: Event) -> Link:
    """What of an event is under its hash."""
    return Link(
        reference=complaint.reference,
        sequence=event.sequence,
        type=event.type,
        occurred_at=event.occurred_at,
        recorded_at=event.recorded_at,
        actor_kind=event.actor_kind,
        actor_id=event.actor_id,
        data=event.data,
        text_digest=event.text_digest,
        previous_hash=event.previous_hash,
    )


def chain_findings(complaint: Complaint, events: Sequence[Event]) -> Iterator[Finding]:
    """Changes, gaps and a missing end in the chain of a file."""
    previous = ""
    for place, event in enumerate(events, start=1):
        if event.sequence != place:
            yield Finding(complaint.reference, f"event {place} is missing")
            return
        # The civil day follows from the instant, so it is not under the hash itself.
        right_day = event.occurred_on == clock.civil_date(event.occurred_at)
        if event.previous_hash != previous or link_of(complaint, event).hash() != event.hash or not right_day:
            yield Finding(complaint.reference, f"event {event.sequence} was changed")
            return
        previous = event.hash
    if complaint.version != len(events) or complaint.last_hash != previous:
        yield Finding(complaint.reference, "the newest events are missing")


def text_findings(complaint: Complaint, events: Sequence[Event]) -> Iterator[Finding]:
    """Texts that are not what was recorded, or are gone while the file was not destroyed."""
    for event in events:
        if not event.text_digest:
            continue
        if event.text is None:
            yield Finding(complaint.reference, f"the text of event {event.sequence} is gone")
        elif text_digest(event.text.salt, event.text.body) != event.text_digest:
            yield Finding(complaint.reference, f"the text of event {event.sequence} was changed")


def party_findings(complaint: Complaint, events: Sequence[Event], parties: Sequence[Party]) -> Iterator[Finding]:
    """Parties that are not as they were last recorded."""
    recorded = _fingerprints(events)
    for party in parties:
        known = recorded.pop(party.number, None)
        if known is None:
            yield Finding(complaint.reference, f"party {party.number} was never recorded")
        elif known != fingerprint(party) or not _stands_as_recorded(party, events):
            yield Finding(complaint.reference, f"party {party.number} was changed")
    for number in recorded:
        yield Finding(complaint.reference, f"party {number} is gone")


def _stands_as_recorded(party: Party, events: Sequence[Event]) -> bool:
    """Whether a party is removed or exempted exactly where the file says so: access hangs on it."""
    removed = any(event.type == "party_removed" and event.data["file"]["party"] == party.number for event in events)
    exempted = any(
        event.type == "exception_recorded" and event.data["file"]["person_id"] == party.person_id for event in events
    )
    return (party.removed_at is not None) == removed and (party.exempted_at is None or exempted)


def satisfaction_findings(
    complaint: Complaint, events: Sequence[Event], rows: Sequence[Satisfaction]
) -> Iterator[Finding]:
    """Answers about the handling that are not what was recorded, or that were never given, or are gone."""
    recorded = {
        int(event.data["file"]["party"]): str(event.data["file"]["answer"])
        for event in events
        if event.type == ANSWERED
    }
    for row in rows:
        known = recorded.pop(row.party.number, None)
        given = answer_digest(row.salt, row.scores, row.words) if row.answered_at else None
        if known != given:
            yield Finding(complaint.reference, f"what party {row.party.number} thought of the handling was changed")
    for number in recorded:
        yield Finding(complaint.reference, f"what party {number} thought of the handling is gone")


def _fingerprints(events: Sequence[Event]) -> dict[int, str]:
    found: dict[int, str] = {}
    for event in events:
        own = event.data.get("file", {})
        if event.type == "received" and isinstance(own.get("parties"), dict):
            found |= {int(number): str(digest) for number, digest in own["parties"].items()}
        elif "fingerprint" in own:
            found[int(own["party"])] = str(own["fingerprint"])
    return found


def recorded_documents(events: Sequence[Event]) -> set[str]:
    """The digests of documents that the events name."""
    found: set[str] = set()
    for event in events:
        own = event.data.get("file", {})
        documents = own.get("documents")
        if isinstance(documents, dict):
            found |= {str(digest) for digest in documents.values()}
        elif isinstance(documents, list):
            found |= {str(digest) for digest in documents}
        if isinstance(own.get("digest"), str):
            found.add(own["digest"])
    return found
