"""The chain of events, the texts and the parties of an export, checked from plain data."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gehoor.complaints.chain import canonical, text_digest
from gehoor.complaints.satisfaction import ANSWERED, answer_digest

type Record = dict[str, object]


def chain_findings(reference: str, events: Sequence[Record], told: Mapping[str, object]) -> Iterator[str]:
    """Changes and gaps; `told` is what the index says: how many events, and the last hash."""
    previous = ""
    for place, event in enumerate(events, start=1):
        under = {name: value for name, value in event.items() if name != "hash"}
        right = hashlib.sha256(canonical(under).encode()).hexdigest()
        if event["sequence"] != place or event["reference"] != reference:
            yield f"event {place} is missing"
            return
        if event["previous_hash"] != previous or event["hash"] != right:
            yield f"event {place} was changed"
            return
        previous = right
    if len(events) != told["events"] or previous != told["last_hash"]:
        yield "the newest events are missing"


def text_findings(events: Sequence[Record], texts: Sequence[Record], left_out: Sequence[object]) -> Iterator[str]:
    """Texts that are not what was recorded, or are missing though they were not left out on purpose."""
    by_event = {each["event"]: each for each in texts}
    recorded = {event["sequence"]: event["text_digest"] for event in events if event["text_digest"]}
    for number, digest in recorded.items():
        text = by_event.pop(number, None)
        if text is None:
            if number not in left_out:
                yield f"the text of event {number} is missing"
        elif text_digest(str(text["salt"]), str(text["body"])) != digest:
            yield f"the text of event {number} was changed"
    for number in by_event:
        yield f"a text was added to event {number}"


def party_findings(events: Sequence[Record], parties: Sequence[Record], left_out: Sequence[object]) -> Iterator[str]:
    """Parties that are not as they were last recorded."""
    recorded = _fingerprints(events)
    for party in parties:
        under = f"{party['salt']}\n{canonical(party['known'])}"
        known = recorded.pop(party["number"], None)
        if known is None:
            yield f"party {party['number']} was never recorded"
        elif known != hashlib.sha256(under.encode()).hexdigest():
            yield f"party {party['number']} was changed"
    for number in recorded:
        if number not in left_out:
            yield f"party {number} is missing"


def answer_findings(events: Sequence[Record], answers: Sequence[Record], left_out: Sequence[object]) -> Iterator[str]:
    """What a side thought of the handling, that is not as it was recorded, or that is missing or was added."""
    recorded = {own["party"]: own["answer"] for event in events if (own := _own(event)) and event["type"] == ANSWERED}
    for each in answers:
        scores, number = each["scores"], each["party"]
        known = recorded.pop(number, None)
        given = answer_digest(str(each["salt"]), scores if isinstance(scores, list) else [], str(each["words"]))
        if known != (given if each["answered_at"] else None):
            yield f"what party {number} thought of the handling was changed"
    for number in recorded:
        if number not in left_out:
            yield f"what party {number} thought of the handling is missing"


def log_findings(events: Sequence[Record], looks: Sequence[Record]) -> Iterator[str]:
    """Each write was logged with the number and hash of the newest event."""
    standing = {f"{event['sequence']}:{event['hash']}" for event in events}
    for look in looks:
        if look["action"] == "write" and ":" in str(look["target"]) and look["target"] not in standing:
            yield f"event {str(look['target']).partition(':')[0]} was written and is not in the log any more"


def _own(event: Record) -> dict[str, Any]:
    data = event["data"]
    found = data.get("file", {}) if isinstance(data, dict) else {}
    return found if isinstance(found, dict) else {}


def _fingerprints(events: Sequence[Record]) -> dict[object, str]:
    found: dict[object, str] = {}
    for event in events:
        own = _own(event)
        if event["type"] == "received" and isinstance(own.get("parties"), dict):
            found |= {int(number): str(digest) for number, digest in own["parties"].items()}
        elif "fingerprint" in own:
            found[int(own["party"])] = str(own["fingerprint"])
    return found
