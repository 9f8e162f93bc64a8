"""A file is never without an owner: of who has left it goes back to the coordinator, of what ended to its successor."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.authority.actions.close_unit import finish_closings
from gehoor.authority.models import Body, Organisation, Unit
from gehoor.authority.queries import people
from gehoor.complaints.access import visible
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.unassign_person import take_off
from gehoor.complaints.models import Assignment
from gehoor.complaints.viewer import Viewer, system
from gehoor.platform import clock, outbox

MOST_STEPS = 20  # successors of successors; a circle, which nobody should have made, ends


def tend_all_owners() -> None:
    """Periodic: for every organisation, as it is today."""
    for organisation in Organisation.objects.order_by("pk"):
        tend_owners(organisation)


def tend_owners(organisation: Organisation) -> None:
    """Open files only: what is closed stays as it was. Each change is an event in its file; again changes nothing."""
    viewer = system(organisation.pk)
    with override("nl"):
        finish_closings(organisation)
        _take_back(organisation, viewer)
        units = {each.pk: each for each in organisation.units.select_related("successor")}
        bodies = {each.pk: each for each in organisation.bodies.select_related("successor")}
        _hand_on(viewer, "unit_id", units)
        _hand_on(viewer, "body_id", bodies)


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


def _hand_on(viewer: Viewer, field: str, known: dict[int, Unit] | dict[int, Body]) -> None:
    ended = [each for each in known.values() if not each.active and each.successor_id is not None]
    for each in ended:
        successor = _standing(each, known)
        why = _("%(old)s is opgeheven; %(new)s neemt het over.") % {"old": each.name, "new": successor.name}
        for complaint_id in _open(viewer, field, each.pk):
            correct_facts(viewer, complaint_id, own={field: successor.pk}, why=why)


def _standing(ended: Unit | Body, known: dict[int, Unit] | dict[int, Body]) -> Unit | Body:
    """The successor that is there today: of one that ended too, its own."""
    current = ended
    for _step in range(MOST_STEPS):
        if current.active or current.successor_id is None:
            break
        current = known[current.successor_id]
    return current


def _open(viewer: Viewer, field: str, value: int) -> Iterable[int]:
    found = visible(viewer).exclude(phase="closed").filter(**{field: value})
    return list(found.order_by("pk").values_list("pk", flat=True))
