"""Who has a file open now."""

import datetime as dt

from gehoor.complaints.access import visible
from gehoor.complaints.models import Presence
from gehoor.complaints.queries.rows import presence_view
from gehoor.complaints.queries.values import PresenceView
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

PRESENT_FOR = dt.timedelta(minutes=2)


def present(viewer: Viewer, complaint_id: int) -> tuple[PresenceView, ...]:
    """Everybody else who has the file open; nobody where the file is not there for the viewer."""
    there = Presence.objects.filter(
        complaint_id=complaint_id, complaint__in=visible(viewer), seen_at__gt=clock.now() - PRESENT_FOR
    )
    return tuple(map(presence_view, there.exclude(person_id=viewer.own_id).select_related("person")))
