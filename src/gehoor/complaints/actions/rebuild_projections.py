"""Write every projected column again from the events; a list of what differed (`gehoor rebuild`)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from gehoor.complaints.actions.put_measures import put_measures
from gehoor.complaints.actions.record import record
from gehoor.complaints.assignments import assignments_from
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Assignment, Complaint, Event
from gehoor.complaints.projection import PROJECTED, project
from gehoor.complaints.viewer import system
from gehoor.platform import clock

BATCH = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """A projected column that was not what the events say."""

    reference: str
    column: str
    was: object
    should_be: object


def rebuild_projections(organisation_id: int | None = None) -> list[Difference]:
    """Every file, each as on the day on which it was last projected; then those that are due are projected to today."""
    found: list[Difference] = []
    for complaint_id in _files(organisation_id):
        found += _rebuild(complaint_id)
    reproject_due()
    return found


def reproject_due() -> int:
    """Project again the files in which time alone changed what comes next; how many."""
    today = clock.today()
    due = list(Complaint.objects.filter(changes_on__lte=today).order_by("changes_on").values_list("pk", flat=True))
    for complaint_id in due:
        with transaction.atomic():
            complaint = _locked(complaint_id)
            project(complaint, list(complaint.events.order_by("sequence")), today)
            complaint.save(update_fields=PROJECTED)
    return len(due)


def _files(organisation_id: int | None) -> Iterator[int]:
    files = Complaint.objects.order_by("pk")
    if organisation_id is not None:
        files = files.filter(organisation_id=organisation_id)
    return files.values_list("pk", flat=True).iterator(chunk_size=BATCH)


def _rebuild(complaint_id: int) -> list[Difference]:
    with transaction.atomic():
        complaint = _locked(complaint_id)
        before = {name: getattr(complaint, name) for name in PROJECTED}
        events = list(complaint.events.order_by("sequence"))
        project(complaint, events, complaint.projected_on or clock.today())
        found = [
            Difference(complaint.reference, name, was, getattr(complaint, name))
            for name, was in before.items()
            if was != getattr(complaint, name)
        ]
        if found:
            complaint.save(update_fields=PROJECTED)
            _say_that_a_term_moved(complaint, events, before["term_ends_on"])
        standing = set(complaint.assignments.values_list("person_id", "capacity"))
        wanted = assignments_from(events)
        if standing != wanted:
            found.append(Difference(complaint.reference, "assignments", sorted(standing), sorted(wanted)))
            complaint.assignments.all().delete()
            Assignment.objects.bulk_create(
                Assignment(complaint=complaint, person_id=person_id, capacity=capacity)
                for person_id, capacity in sorted(wanted)
            )
        if put_measures(complaint, events):
            found.append(Difference(complaint.reference, "measures", "", ""))
        return found


def _say_that_a_term_moved(complaint: Complaint, events: Sequence[Event], was: dt.date | None) -> None:
    """A running term never moves silently: a decree on days off or the law's table changed, or somebody did."""
    now = complaint.term_ends_on
    if complaint.phase == "closed" or was == now:
        return
    own = {"was": was.isoformat() if was else None, "now": now.isoformat() if now else None}
    record(complaint, [Happening("term_recomputed", {"file": own})], system(complaint.organisation_id), before=events)


def _locked(complaint_id: int) -> Complaint:
    return Complaint.objects.select_for_update(of=("self",)).select_related("regulation").get(pk=complaint_id)
