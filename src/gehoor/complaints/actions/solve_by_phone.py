"""Solved by phone, in three clicks: registered and settled in one transaction."""

from django.db import transaction

from gehoor.complaints.actions.confirm_settlement import settle
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import NewComplaint
from gehoor.complaints.models import Complaint
from gehoor.complaints.viewer import Viewer


def solve_by_phone(command: NewComplaint, viewer: Viewer, words: str) -> Registered:
    """`words`: how the complainant said to be satisfied (K7). Sent twice with one `submission` it is one file."""
    with transaction.atomic():
        made = register_complaint(command, viewer)
        if made.secret is None:
            return made
        complaint = Complaint.objects.select_related("regulation").get(pk=made.complaint_id)
        file = OpenFile(complaint, viewer, frozenset({"handler"}))
        file.happened("contacted", own={"channel": command.channel})
        settle(file, words, channel=command.channel)
        return made
