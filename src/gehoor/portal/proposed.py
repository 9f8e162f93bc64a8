"""The day until which we asked a complainant for more time."""

import datetime as dt

from gehoor.letters.models import Letter
from gehoor.platform import clock
from gehoor.portal.visits import Visit


def proposed_day(visit: Visit) -> dt.date | None:
    """The day in the newest such letter, as long as it is still to come; None without one."""
    states = (Letter.State.SENT, Letter.State.POSTED)
    letters = Letter.objects.filter(complaint_id=visit.complaint_id, kind="consent", state__in=states)
    newest = letters.order_by("-sent_at", "-id").first()
    try:
        day = dt.date.fromisoformat(str(newest.values.get("proposed_day"))) if newest else None
    except ValueError:
        return None
    return day if day and day > clock.today() else None
