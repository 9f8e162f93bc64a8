"""The hash chain of a file: pure functions, used when writing, verifying and exporting."""

import datetime as dt
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """What of an event is under its hash."""

    reference: str
    sequence: int
    type: str
    occurred_at: dt.datetime
    recorded_at: dt.datetime
    actor_kind: str
    actor_id: int | None
    data: Mapping[str, object]
    text_digest: str
    previous_hash: str

    def hash(self) -> str:
        """SHA-256 over the canonical JSON of all fields (sorted keys, no spaces, instants in UTC)."""
        fields = {
            "reference": self.reference,
            "sequence": self.sequence,
            "type": self.type,
            "occurred_at": instant(self.occurred_at),
            "recorded_at": instant(self.recorded_at),
            "actor_kind": self.actor_kind,
            "actor_id": self.actor_id,
            "data": self.data,
            "text_digest": self.text_digest,
            "previous_hash": self.previous_hash,
        }
        return hashlib.sha256(canonical(fields).encode()).hexdigest()


def canonical(value: object) -> str:
    """JSON with one spelling: sorted keys, no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def instant(at: dt.datetime) -> str:
    """An instant in UTC with microseconds, as it is hashed and exported."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def new_salt() -> str:
    """128 random bits that lie beside a text and are destroyed with it."""
    return secrets.token_hex(16)


def text_digest(salt: str, body: str) -> str:
    """What an event keeps of a text: without the salt nobody can guess the words from it."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def new_look_salt() -> str:
    """64 random bits beside a look."""
    return secrets.token_hex(8)
