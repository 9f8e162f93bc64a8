"""How many files each handler had, for who coordinates everything; nothing for anybody else."""

import datetime as dt

from django.db.models import Count, Q

from gehoor.complaints.access import visible
from gehoor.complaints.queries.register_rows import sees_whole_register
from gehoor.complaints.viewer import Viewer


def files_per_handler(viewer: Viewer, first: dt.date, last: dt.date) -> dict[str, int] | None:
    """Files open on the last day or closed from the first to the last, by the name of who handles them.

    Files of nobody stand under the empty name. None for who does not coordinate the whole organisation.
    """
    if not sees_whole_register(viewer):
        return None
    counted = visible(viewer).filter(
        Q(closed_on=None) | Q(closed_on__gte=first, closed_on__lte=last), received_on__lte=last
    )
    rows = counted.order_by().values_list("handler_id", "handler__name").annotate(count=Count("id"))
    found: dict[str, int] = {}
    for _number, name, count in rows:
        found[name or ""] = found.get(name or "", 0) + count
    return found
