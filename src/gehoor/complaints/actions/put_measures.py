"""The rows of recommendations and measures, written from the events of their file."""

from collections.abc import Sequence

from gehoor.complaints.measuring import measures_from
from gehoor.complaints.models import Complaint, Event, Measure

FIELDS = ("kind", "status", "owner_id", "due_on", "text_id", "effect_id", "added_on", "ended_on")


def put_measures(complaint: Complaint, events: Sequence[Event]) -> bool:
    """Write them; whether anything was not as the events say."""
    wanted = {row.number: row for row in _rows(complaint, events)}
    standing = {row.number: row for row in complaint.measures.all()}
    differ = [
        number for number in wanted if number not in standing or _known(wanted[number]) != _known(standing[number])
    ]
    gone = standing.keys() - wanted.keys()
    if not differ and not gone:
        return False
    complaint.measures.filter(number__in=[*differ, *gone]).delete()
    Measure.objects.bulk_create(wanted[number] for number in differ)
    return True


def _known(row: Measure) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in FIELDS)


def _rows(complaint: Complaint, events: Sequence[Event]) -> list[Measure]:
    texts = {event.sequence: event.text_id for event in events}
    told = ((each.sequence, each, each.data.get("file", {}), bool(each.text_digest)) for each in events)
    return [
        Measure(
            complaint=complaint,
            number=each.number,
            kind=each.kind,
            status=each.status,
            owner_id=each.owner_id,
            due_on=each.due_on,
            text_id=texts[each.added],
            effect_id=texts[each.effect] if each.effect else None,
            added_on=each.added_on,
            ended_on=each.ended_on,
        )
        for each in measures_from(told)
    ]
