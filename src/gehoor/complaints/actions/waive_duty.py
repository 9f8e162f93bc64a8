"""Record why a duty cannot be fulfilled, so that the file can be closed; it stays a breach."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def waive_duty(viewer: Viewer, complaint_id: int, duty: str, to: str, *, reason: str, seen: int | None = None) -> None:
    """`duty` and `to` as in the position ('K14', 'person_concerned:2'); by who decides."""
    with opened(viewer, complaint_id, "decide", seen) as file:
        if not any(each.id == duty and each.to == to and each.is_open for each in file.position.duties):
            raise Refused(_("Deze plicht staat niet (meer) open."))
        if not reason.strip():
            raise Refused(_("Schrijf op waarom dit niet kan."))
        file.happened("duty_waived", own={"duty": duty, "to": to}, text=reason)
