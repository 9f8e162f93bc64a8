"""Which files of another system were destroyed here, asked by the digest of their number."""

import datetime as dt

from gehoor.complaints.remains.models import DestroyedNumber
from gehoor.platform import clock


def destroyed_on(organisation_id: int, digest: str) -> dt.date | None:
    """The day on which the file with this number was destroyed; None where none was."""
    found = DestroyedNumber.objects.filter(organisation_id=organisation_id, digest=digest)
    at = found.values_list("destroyed_at", flat=True).first()
    return clock.civil_date(at) if at else None


def digest_of_destroyed(reference: str) -> str:
    """The digest that stayed of a destroyed file; empty where it was not taken over."""
    found = DestroyedNumber.objects.filter(reference=reference)
    return found.values_list("digest", flat=True).first() or ""
