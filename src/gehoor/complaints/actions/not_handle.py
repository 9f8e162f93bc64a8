"""Propose not to handle the complaint, on a ground of Awb 9:8: a discretion, with a motive and a second pair of eyes.

It counts for the law when the letter leaves (`record_sending`, with `not_handled`).
"""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import GROUNDS


def not_handle(viewer: Viewer, complaint_id: int, ground: str, *, reason: str, seen: int | None = None) -> None:
    """`ground`: '9:8(1)(a)' to '9:8(2)'."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        if ground not in GROUNDS:
            raise Refused(_("Kies de grond waarop u de klacht niet behandelt."), "Awb 9:8")
        file.ask("not_handled", ground=ground)
        if not reason.strip():
            raise Refused(_("Schrijf op waarom deze grond hier geldt. Die reden staat ook in de brief."), "Awb 9:8(3)")
        own = {"ground": ground}
        file.happened("not_handling_proposed", own=own, text=reason)
        file.happened("approval_asked", own={"subject": "not_handled", "of": file.complaint.version})
