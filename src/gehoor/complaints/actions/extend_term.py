"""Prepare more time: the term is extended when both notices leave (Awb 9:11(2), K19)."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

ARTICLE = "Awb 9:11(2)"


def extend_term(viewer: Viewer, complaint_id: int, weeks: int, *, reason: str, seen: int | None = None) -> None:
    """Record the intention, with the reason that stands in the notices; the law is asked now and again at sending."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        file.ask("extended", fields={"weeks": weeks})
        if not reason.strip():
            raise Refused(_("Schrijf op waarom er meer tijd nodig is. Die reden staat ook in het bericht."), ARTICLE)
        file.happened("extension_prepared", own={"weeks": weeks}, text=reason)
