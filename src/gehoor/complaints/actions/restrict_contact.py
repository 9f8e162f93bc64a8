"""Limit how somebody may reach us, for a while; filing and the outcome stay possible whatever the limit."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def restrict_contact(
    viewer: Viewer,
    complaint_id: int,
    channels: Sequence[str],
    until: dt.date,
    *,
    reason: str,
    seen: int | None = None,
) -> None:
    """`channels` that stay open; until which day; with the reason, which the person is told."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        if not channels:
            raise Refused(_("Er moet altijd een manier blijven om u te bereiken. Kies er ten minste één."))
        if until <= clock.today():
            raise Refused(_("Kies een einddag die nog komt."))
        if not reason.strip():
            raise Refused(_("Schrijf op waarom het contact wordt beperkt."))
        file.happened("contact_restricted", own={"channels": list(channels), "until": until.isoformat()}, text=reason)


def end_restriction(viewer: Viewer, complaint_id: int, *, reason: str = "", seen: int | None = None) -> None:
    """Lift the limit before its day."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        newest = file.last("contact_restricted", "contact_restriction_ended")
        if newest is not None and newest.type == "contact_restricted":
            file.happened("contact_restriction_ended", text=reason.strip() or None)
