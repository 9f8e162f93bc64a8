"""Open files that nobody has and nobody may give to anybody: every coordinator is out of them, and so is the deputy."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from gehoor.authority.models import Organisation, Person, Role
from gehoor.authority.models.dated import holds_on
from gehoor.authority.queries.people import people, people_with_role
from gehoor.complaints.access import BARRED
from gehoor.complaints.models import Complaint, Party
from gehoor.platform import clock

# Who can see to it that somebody gets such a file: by naming a deputy, or by asking for one.
TOLD = (Role.Kind.ADMINISTRATOR, Role.Kind.PRIVACY_GUARD, Role.Kind.DECIDER)


def files_without_owner(organisation: Organisation) -> QuerySet[Complaint]:
    """Those files. The deputy's road is open only where a coordinator is out (`access.visible`)."""
    found = Complaint.objects.filter(organisation=organisation, handler=None).exclude(phase="closed").order_by("pk")
    for role in _coordinating(organisation):
        within = Q()
        if role.unit_id is not None:
            within &= Q(unit_id=role.unit_id)
        if role.body_id is not None:
            within &= Q(body_id=role.body_id)
        found = found.exclude(within & ~Q(Exists(_barring([role.person_id]))))
    today = clock.today()
    coordinators = [each.pk for each in people_with_role(organisation, Role.Kind.COORDINATOR, today)]
    for deputy in people_with_role(organisation, Role.Kind.DEPUTY, today):
        found = found.exclude(Exists(_barring(coordinators)) & ~Q(Exists(_barring([deputy.pk]))))
    return found


def who_is_told(organisation: Organisation, complaint_ids: Collection[int]) -> list[Person]:
    """Who hears that these files wait, without seeing them: the first role of which somebody is out of none of them."""
    out = set(Party.objects.filter(BARRED, complaint_id__in=complaint_ids).values_list("person_id", flat=True))
    there = set(people(organisation, clock.today()).values_list("pk", flat=True))
    for kind in TOLD:
        found = [each for each in people_with_role(organisation, kind, clock.today()) if each.pk in there - out]
        if found:
            return found
    return []


def _coordinating(organisation: Organisation) -> QuerySet[Role]:
    held = Role.objects.filter(holds_on(clock.today()), kind=Role.Kind.COORDINATOR)
    return held.filter(person__organisation=organisation, person__active=True)


def _barring(person_ids: Collection[int]) -> QuerySet[Party]:
    return Party.objects.filter(BARRED, complaint=OuterRef("pk"), person_id__in=person_ids)
