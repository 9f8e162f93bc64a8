"""Open a closed file again: the term is that of the first receipt, lapsed duties stand again (R10)."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def reopen(viewer: Viewer, complaint_id: int, *, reason: str, seen: int | None = None) -> None:
    """With the reason."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("reopened")
        if not reason.strip():
            raise Refused(_("Schrijf op waarom u de klacht heropent."))
        file.happened("reopened", text=reason)
