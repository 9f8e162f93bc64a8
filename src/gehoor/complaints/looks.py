"""How looks are sealed: a line for each in its seal, and the seals chained. Pure functions."""

import hashlib

from gehoor.complaints.chain import canonical, instant
from gehoor.complaints.models import Look


def leaf(look: Look) -> str:
    """'file row digest': what a seal keeps of a look; the digest is over everything and the look's own salt."""
    told = {
        "organisation": look.organisation_id,
        "complaint": look.complaint_id,
        "at": instant(look.at),
        "person": look.person_id,
        "role": look.role,
        "action": look.action,
        "target": look.target,
        "allowed": look.allowed,
        "origin": look.origin,
    }
    digest = hashlib.sha256(f"{look.salt}\n{canonical(told)}".encode()).hexdigest()
    return f"{look.complaint_id} {look.pk} {digest}"


def seal_hash(organisation_id: int, number: int, count: int, leaves: str, previous_hash: str) -> str:
    """The hash of a seal, over its lines and the seal before."""
    told = {
        "organisation": organisation_id,
        "number": number,
        "count": count,
        "leaves": leaves,
        "previous": previous_hash,
    }
    return hashlib.sha256(canonical(told).encode()).hexdigest()
