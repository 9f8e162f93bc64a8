"""An internal note: for who works on the file, never for the parties."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def add_note(viewer: Viewer, complaint_id: int, words: str) -> None:
    """Notes do not get in each other's way: no version is asked."""
    if not words.strip():
        raise Refused(_("Schrijf eerst een notitie."))
    with opened(viewer, complaint_id, "note") as file:
        file.happened("note_added", text=words)
