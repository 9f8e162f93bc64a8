"""What an event keeps of a party: a digest over the salt and what is known, so that a silent change shows."""

import hashlib

from gehoor.complaints.chain import canonical
from gehoor.complaints.models import Party

FIELDS = (
    "kind",
    "person_id",
    "body_id",
    "unit_id",
    "name",
    "description",
    "address",
    "postcode",
    "city",
    "email",
    "phone",
    "prefers",
    "authorisation",
)


def fingerprint(party: Party) -> str:
    """SHA-256 over the salt and the fields; without the salt it says nothing."""
    known = {name: getattr(party, name) for name in FIELDS}
    return hashlib.sha256(f"{party.salt}\n{canonical(known)}".encode()).hexdigest()
