"""Keep by which number another system knew a file, before it is destroyed: as a keyed digest, never the number."""

import datetime as dt

from gehoor.complaints.models import Complaint
from gehoor.complaints.remains.models import DestroyedNumber
from gehoor.platform import clock


def keep_number(organisation_id: int, complaint_id: int) -> None:
    """Of a file that was taken over; of one that was born here nothing is kept."""
    file = Complaint.objects.get(pk=complaint_id, organisation_id=organisation_id)
    if file.submission and file.events.filter(type="taken_over").exists():
        put_number(organisation_id, file.reference, file.submission, clock.now())


def put_number(organisation_id: int, reference: str, digest: str, destroyed_at: dt.datetime) -> None:
    """Write it down; one that stands is left as it is."""
    DestroyedNumber.objects.get_or_create(
        reference=reference,
        defaults={"organisation_id": organisation_id, "digest": digest, "destroyed_at": destroyed_at},
    )
