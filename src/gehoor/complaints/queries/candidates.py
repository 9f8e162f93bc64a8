"""Who may handle, hear, advise, decide or approve a file, who may not and why, and who is next in line."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.authority.queries import (
    chair_of,
    deputy,
    manager_of,
    manager_of_unit,
    members_of,
    people,
    people_with_role,
    signers,
)
from gehoor.complaints.access import file_for
from gehoor.complaints.earlier_stages import done_before, step_for
from gehoor.complaints.independence import Sides, Standing, sides_of
from gehoor.complaints.legal import language
from gehoor.complaints.models import Assignment, Complaint, Party
from gehoor.complaints.viewer import Viewer
from gehoor.law.regulation.describe import actor_text
from gehoor.platform import clock

ROLES = {
    "handler": ("handler", "coordinator"),
    "hearing_officer": ("handler", "committee", "coordinator"),
    "adviser": ("committee",),
    "decider": ("decider",),
    "approver": ("decider", "coordinator", "deputy"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be given the file. `why_not` is empty, or says why only with a statement, or not at all."""

    person_id: int
    name: str
    title: str
    standing: Standing
    why_not: str
    assigned: bool


def conflicts(viewer: Viewer, reference: str) -> tuple[Candidate, ...]:
    """Everybody of the organisation who is out of this file, or could take part only with a statement."""
    complaint, sides, today = _asked(viewer, reference)
    found = people(complaint.organisation, today).filter(pk__in=sides.out | sides.managers)
    listed = _candidates(complaint, sides, found, "")
    return tuple(each for each in listed if each.standing is not Standing.FREE)


def next_in_line(viewer: Viewer, reference: str, capacity: str) -> tuple[Candidate, ...]:
    """Who may take the file in this capacity, in the order in which they are proposed.

    For the handler: who leads the person complained about (with a statement), then the manager above, then who has
    the role. Whoever is out is not in it, nor whoever did an earlier stage that the regulation keeps apart.
    """
    if capacity not in Assignment.Capacity.values:
        raise ValueError(capacity)
    complaint, sides, today = _asked(viewer, reference)
    found = [*_in_the_line(complaint, sides, today, capacity), *_by_role(complaint, today, capacity)]
    listed = _candidates(complaint, sides, dict.fromkeys(found), capacity)
    events = list(complaint.events.order_by("sequence"))
    before = done_before(complaint, events, step_for(complaint, capacity))
    return tuple(each for each in listed if each.standing is not Standing.BARRED and each.person_id not in before)


def by_regulation(viewer: Viewer, reference: str, capacity: str) -> str:
    """Whom the regulation of this file names for it, with the bench, in words and with its article; empty: nobody."""
    step = step_for(file_for(viewer, reference), capacity)
    if step is None:
        return ""
    named = actor_text(step.route, step.actor, language())
    return f"{named} ({step.article})" if step.article else named


def _bench(complaint: Complaint, today: dt.date, capacity: str) -> list[Person]:
    """Members of the committee that the regulation names: a bench of one begins with who chairs it (Awb 9:15(2))."""
    step = step_for(complaint, capacity)
    if step is None or step.actor != "committee":
        return []
    found: list[Person] = []
    for body in complaint.organisation.bodies.filter(active=True, kind="committee"):
        chair = chair_of(body, today)
        alone = step.route is not None and step.route.bench in {"single", "chair"}
        found += [chair] if chair and alone else []
        found += members_of(body, today).order_by("name")
    return found


def _asked(viewer: Viewer, reference: str) -> tuple[Complaint, Sides, dt.date]:
    complaint = file_for(viewer, reference)
    today = clock.today()
    return complaint, sides_of(complaint, list(complaint.events.order_by("sequence")), today), today


def _in_the_line(complaint: Complaint, sides: Sides, today: dt.date, capacity: str) -> list[Person]:
    """Managers upwards from the person or unit complained about, never one who is out."""
    if capacity != "handler":
        return []
    found: list[Person | None] = []
    for party in complaint.parties.filter(kind=Party.Kind.CONCERNED, removed_at__isnull=True).select_related("person"):
        if party.person is not None:
            found.append(manager_of(party.person, today, but_not=sides.out))
            found.append(manager_of(party.person, today, but_not=sides.out | sides.managers))
    if complaint.unit is not None:
        found.append(manager_of_unit(complaint.unit, today, but_not=sides.out))
    return [person for person in found if person is not None]


def _by_role(complaint: Complaint, today: dt.date, capacity: str) -> list[Person]:
    found = _bench(complaint, today, capacity) if capacity in {"adviser", "hearing_officer"} else []
    if capacity == "decider" and complaint.body is not None:
        found += signers(complaint.body, today)
    for role in ROLES[capacity]:
        found += people_with_role(complaint.organisation, role, today)
    stands_in = deputy(complaint.organisation, today)
    return [*found, *([stands_in] if stands_in else [])]


def _candidates(complaint: Complaint, sides: Sides, found: Iterable[Person], capacity: str) -> list[Candidate]:
    assigned = set(complaint.assignments.filter(capacity=capacity).values_list("person_id", flat=True))
    return [
        Candidate(
            person.pk,
            person.name,
            person.title,
            standing := sides.standing_of(person.pk),
            _why_not(standing),
            person.pk in assigned,
        )
        for person in found
    ]


def _why_not(standing: Standing) -> str:
    match standing:
        case Standing.BARRED:
            return _("Is bij de klacht betrokken.")
        case Standing.NEEDS_STATEMENT:
            return _("Geeft leiding aan degene over wie de klacht gaat: leg eerst vast dat er geen betrokkenheid is.")
        case _:
            return ""
