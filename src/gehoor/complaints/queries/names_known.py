"""By what names files know their people: to keep those out of what the public reads."""

from collections import defaultdict
from collections.abc import Collection

from gehoor.complaints.access import visible
from gehoor.complaints.models import Assignment, Event, Measure, Party
from gehoor.complaints.viewer import Viewer

OF_PARTY = ("name", "address", "city", "email", "phone", "person__name", "person__email")


def names_known(viewer: Viewer, complaint_ids: Collection[int]) -> dict[int, set[str]]:
    """For each of these files that the viewer sees: names, addresses and numbers of parties, and who worked on it."""
    files = visible(viewer).filter(pk__in=complaint_ids).order_by().values("pk")
    found: dict[int, set[str]] = defaultdict(set)
    for number, *texts in Party.objects.filter(complaint__in=files).values_list("complaint_id", *OF_PARTY):
        found[number] |= {text for text in texts if text}
    workers = Assignment.objects.filter(complaint__in=files).values_list("complaint_id", "person__name")
    owners = Measure.objects.filter(complaint__in=files, owner__isnull=False).values_list("complaint_id", "owner__name")
    actors = Event.objects.filter(complaint__in=files, actor__isnull=False).order_by()
    for named in (workers, owners, actors.values_list("complaint_id", "actor__name").distinct()):
        for number, name in named:
            found[number].add(name)
    return found
