"""A file is never without an owner: of who has left it goes back to the coordinator, of what ended to its successor.

Where the coordinator is out of it and there is no deputy, whoever can name one is told that a file waits.
"""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.accounts.actions.map_group import move_groups
from gehoor.authority.actions.close_unit import finish_closings
from gehoor.authority.models import Body, Organisation, Unit
from gehoor.authority.queries import people
from gehoor.authority.queries.successors import standing
from gehoor.complaints.access import visible
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.unassign_person import take_off
from gehoor.complaints.models import Assignment
from gehoor.complaints.queries.without_owner import files_without_owner, who_is_told
from gehoor.complaints.viewer import Viewer, system
from gehoor.platform import clock, outbox

ENDED = Q(active=False, successor__isnull=False)


def tend_all_owners() -> None:
    """Periodic: for every organisation, as it is today."""
    for organisation in Organisation.objects.order_by("pk"):
        tend_owners(organisation)


def tend_owners(organisation: Organisation) -> None:
    """Open files only: what is closed stays as it was. Each change is an event in its file; again changes nothing."""
    viewer = system(organisation.pk)
    with override("nl"):
        finish_closings(organisation)
        move_groups(organisation)
        _take_back(organisation, viewer)
        _hand_on(viewer, "unit_id", organisation.units.filter(ENDED).select_related("successor"))
        _hand_on(viewer, "body_id", organisation.bodies.filter(ENDED).select_related("successor"))
        _tell_of_no_owner(organisation)


def _take_back(organisation: Organisation, viewer: Viewer) -> None:
    """Nobody who has left still works on a file; the coordinator is told once a file."""
    there = people(organisation, clock.today()).values("pk")
    left = Assignment.objects.filter(complaint__in=visible(viewer).exclude(phase="closed")).exclude(person__in=there)
    gone: dict[int, set[int]] = {}
    for complaint_id, person_id in left.values_list("complaint_id", "person_id"):
        gone.setdefault(complaint_id, set()).add(person_id)
    for complaint_id, people_ids in gone.items():
        with opened(viewer, complaint_id, "procedure") as file:
            for person_id in sorted(people_ids):
                take_off(file, person_id, reason=_("Werkt hier niet meer."))
            outbox.put(
                "notice",
                f"left:{complaint_id}:{file.complaint.version}",
                {"kind": "recused", "complaint": complaint_id, "person": min(people_ids)},
                organisation_id=organisation.pk,
            )


def _hand_on[Ended: (Unit, Body)](viewer: Viewer, field: str, ended: Iterable[Ended]) -> None:
    for each in ended:
        successor = standing(each)
        why = _("%(old)s is opgeheven; %(new)s neemt het over.") % {"old": each.name, "new": successor.name}
        for complaint_id in _open(viewer, field, each.pk):
            correct_facts(viewer, complaint_id, own={field: successor.pk}, why=why)


def _tell_of_no_owner(organisation: Organisation) -> None:
    """Once a week to each, as long as it lasts: that a file waits for a deputy, and nothing of the file."""
    waiting = list(files_without_owner(organisation).values_list("pk", flat=True))
    if not waiting:
        return
    monday = clock.today() - dt.timedelta(days=clock.today().weekday())
    for person in who_is_told(organisation, waiting):
        outbox.put(
            "notice",
            f"no_owner:{person.pk}:{monday}",
            {"kind": "no_owner", "complaint": waiting[0], "person": person.pk},
            organisation_id=organisation.pk,
        )


def _open(viewer: Viewer, field: str, value: int) -> Iterable[int]:
    found = visible(viewer).exclude(phase="closed").filter(**{field: value})
    return list(found.order_by("pk").values_list("pk", flat=True))
