"""Recommendations and measures of the files that the viewer may see: to work on, to report, to choose an owner for."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from gehoor.authority.models import Person
from gehoor.authority.queries import people_with_role
from gehoor.complaints.access import file_for, visible
from gehoor.complaints.models import Measure
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

OWNERS = ("coordinator", "deputy", "decider", "handler")
TO_DO = ("open", "doing")


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One, with its file. `status`: open, doing, done or dropped; `effect` what it brought, or why it is not done."""

    number: int
    reference: str
    kind: str
    status: str
    words: str
    effect: str
    owner_id: int | None
    owner: str
    due_on: dt.date | None
    added_on: dt.date
    ended_on: dt.date | None
    unit: str
    topic: str

    @property
    def to_do(self) -> bool:
        """Whether it still has to be done."""
        return self.status in TO_DO


@dataclass(frozen=True, slots=True)
class MeasureFilters:
    """What narrows the list; `status` may be 'late' (to do, and past its day) or 'to_do'."""

    status: str = ""
    kind: str = ""
    unit_id: int | None = None
    owner_id: int | None = None


def measures(viewer: Viewer, filters: MeasureFilters | None = None) -> QuerySet[Measure]:
    """The rows themselves, what is due first in front; `measure_row` makes a value of each."""
    chosen = filters or MeasureFilters()
    found = Measure.objects.filter(complaint__in=visible(viewer))
    if chosen.status == "late":
        found = found.filter(status__in=TO_DO, due_on__lt=clock.today())
    elif chosen.status == "to_do":
        found = found.filter(status__in=TO_DO)
    elif chosen.status:
        found = found.filter(status=chosen.status)
    if chosen.kind:
        found = found.filter(kind=chosen.kind)
    if chosen.unit_id:
        found = found.filter(complaint__unit_id=chosen.unit_id)
    if chosen.owner_id:
        found = found.filter(owner_id=chosen.owner_id)
    return found.select_related("complaint__unit", "owner", "text", "effect").order_by("ended_on", "due_on", "id")


def measures_due(viewer: Viewer, until: dt.date) -> tuple[MeasureRow, ...]:
    """Those of this person that must be done by a day."""
    due = measures(viewer).filter(owner_id=viewer.own_id, status__in=TO_DO, due_on__lte=until)
    return tuple(map(measure_row, due))


def measures_of_file(viewer: Viewer, complaint_id: int) -> tuple[MeasureRow, ...]:
    """Those of one file, by their number."""
    return tuple(map(measure_row, measures(viewer).filter(complaint_id=complaint_id).order_by("number")))


def owners(viewer: Viewer, reference: str) -> Iterator[Person]:
    """Who could own a measure of this file: whoever has a role or works on it, and may see it."""
    complaint, today = file_for(viewer, reference), clock.today()
    found: dict[int, Person] = {}
    for role in OWNERS:
        found |= {person.pk: person for person in people_with_role(complaint.organisation, role, today)}
    found |= {each.person_id: each.person for each in complaint.assignments.select_related("person")}
    for person in sorted(found.values(), key=lambda each: each.name):
        if visible(staff_viewer(person, today)).filter(pk=complaint.pk).exists():
            yield person


def measure_row(row: Measure) -> MeasureRow:
    """A row as a value."""
    file = row.complaint
    return MeasureRow(
        number=row.number,
        reference=file.reference,
        kind=row.kind,
        status=row.status,
        words=row.text.body if row.text else "",
        effect=row.effect.body if row.effect else "",
        owner_id=row.owner_id,
        owner=row.owner.name if row.owner else "",
        due_on=row.due_on,
        added_on=row.added_on,
        ended_on=row.ended_on,
        unit=file.unit.name if file.unit else "",
        topic=file.topic,
    )
