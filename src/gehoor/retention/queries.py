"""What the pages about keeping and destroying show."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gehoor.authority.models import Person
from gehoor.complaints.queries.due_for_destruction import hidden_from
from gehoor.complaints.viewer import Viewer
from gehoor.retention.actions.approve_list import stands_outside
from gehoor.retention.actions.carry_out import RUN
from gehoor.retention.models import DestructionList, Hold, LastRun, ListedFile


@dataclass(frozen=True, slots=True)
class ListPage:
    """One list with the lines that this person may know of; of others nothing shows, their number neither."""

    list: DestructionList
    lines: Sequence[ListedFile]
    count: int
    may_approve: bool
    may_decide: bool


def lists(viewer: Viewer) -> Sequence[tuple[DestructionList, int]]:
    """All lists, the newest first (they are the record), with the number of lines that this person may know of."""
    found = list(DestructionList.objects.filter(organisation_id=viewer.organisation_id)[:200])
    lines = ListedFile.objects.filter(list__in=found).values_list("list_id", "complaint_id")
    out = hidden_from(viewer, {number for _list, number in lines})
    counted = Counter(of for of, number in lines if number not in out)
    return [(each, counted[each.pk]) for each in found]


def holds(viewer: Viewer) -> Sequence[Hold]:
    """What is held now, as far as this person may know of it."""
    found = list(
        Hold.objects.filter(organisation_id=viewer.organisation_id, lifted_at=None).select_related("placed_by")
    )
    out = hidden_from(viewer, [each.complaint_id for each in found])
    return [each for each in found if each.complaint_id not in out]


def list_page(viewer: Viewer, person: Person, list_id: int) -> ListPage | None:
    """A list, or None when the organisation has no such list."""
    found = (
        DestructionList.objects.filter(pk=list_id, organisation_id=viewer.organisation_id)
        .select_related("first_by", "second_by", "released_by")
        .first()
    )
    if found is None:
        return None
    lines = list(found.lines.all())
    out = hidden_from(viewer, [each.complaint_id for each in lines])
    shown = [each for each in lines if each.complaint_id not in out]
    waits = found.state == DestructionList.State.PROPOSED or (
        found.state == DestructionList.State.APPROVED_ONCE and found.first_by_id != person.pk
    )
    released = not found.braked or bool(found.released_because)
    decides = not stands_outside(person, found)
    return ListPage(found, shown, len(shown), decides and waits and released, decides)


def clock_waits() -> bool:
    """Whether destruction stands still until a person says that the clock is right."""
    return LastRun.objects.filter(name=RUN, refused_at__isnull=False).exists()
