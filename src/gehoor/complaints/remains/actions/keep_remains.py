"""Keep of a file what the figures count, before it is destroyed."""

import datetime as dt

from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.learned_rows import Lesson, answers_of_file, lessons_of_file
from gehoor.complaints.queries.register_rows import row_of
from gehoor.complaints.remains.models import Remains
from gehoor.platform import clock


def keep_remains(organisation_id: int, complaint_id: int, destroyed_at: dt.datetime | None = None) -> None:
    """Write the statistics row of a closed file; one that stands is left as it is.

    `destroyed_at`: when it was destroyed before; now without.
    """
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
            "measures": [_kept(each) for each in lessons_of_file(complaint_id)],
            "satisfaction": [
                {"side": each.side, "scores": list(each.scores)} for each in answers_of_file(complaint_id)
            ],
            "destroyed_at": destroyed_at or clock.now(),
        },
    )


def _kept(lesson: Lesson) -> dict[str, object]:
    states = [[day.isoformat(), status] for day, status in lesson.history.states]
    return {"number": lesson.number, "kind": lesson.kind, "states": states}
