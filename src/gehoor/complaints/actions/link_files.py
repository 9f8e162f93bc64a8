"""Link two files: a repeat, a cluster that is decided as one, a complaint about the handling."""

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

RELATIONS = ("repeat", "cluster", "about_the_handling", "part")


def link_files(viewer: Viewer, complaint_id: int, other_id: int, relation: str) -> None:
    """Both files say so, as seen from each. Both must be there for the viewer; a repeat starts no second term."""
    if relation not in RELATIONS:
        raise ValueError(relation)
    _both(viewer, complaint_id, other_id, "files_linked", relation)


def unlink_files(viewer: Viewer, complaint_id: int, other_id: int) -> None:
    """Take the link away in both."""
    _both(viewer, complaint_id, other_id, "files_unlinked", "")


def _both(viewer: Viewer, complaint_id: int, other_id: int, event_type: str, relation: str) -> None:
    if complaint_id == other_id:
        raise Refused(_("Kies een ander dossier om mee te koppelen."))
    with transaction.atomic():
        # In the order of their numbers: two people who link the same files never wait for each other.
        for here in sorted((complaint_id, other_id)):
            there = other_id if here == complaint_id else complaint_id
            with opened(viewer, here, "procedure") as file:
                file.happened(event_type, own={"complaint": there, "relation": relation})
