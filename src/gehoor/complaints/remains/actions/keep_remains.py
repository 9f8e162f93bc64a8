"""Keep of a file what the figures count, before it is destroyed."""

from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.register_rows import row_of
from gehoor.complaints.remains.models import Remains
from gehoor.platform import clock


def keep_remains(organisation_id: int, complaint_id: int) -> None:
    """Write the statistics row of a closed file; one that stands is left as it is."""
    file = Complaint.objects.filter(pk=complaint_id, organisation_id=organisation_id)
    row = row_of(file)
    if row is None or row.closed_on is None:
        return
    Remains.objects.get_or_create(
        reference=row.reference,
        defaults={
            "organisation_id": organisation_id,
            "received_on": row.received_on,
            "closed_on": row.closed_on,
            "closed_as": row.closed_as,
            "regime": row.regime,
            "channel": row.channel,
            "target_kind": row.target_kind,
            "topic": row.topic,
            "unit": row.unit,
            "body": row.body,
            "judgement": row.judgement,
            "term_ends_on": row.term_ends_on,
            "told": sorted(row.told),
            "ground": row.ground,
            "standards": list(row.standards),
            "promises": dict(row.promises),
            "ombudsman": dict(row.ombudsman),
            "destroyed_at": clock.now(),
        },
    )
