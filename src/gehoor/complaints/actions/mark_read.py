"""A party opened a message: the burden of proof of reading lies with the body (Awb 2:25, K40)."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def mark_read(viewer: Viewer, complaint_id: int) -> None:
    """Record, once, that the messages to this party were shown on their page."""
    with opened(viewer, complaint_id, "own_reply") as file:
        unread = list(
            file.complaint.messages.filter(incoming=False, read_at__isnull=True, party_id=viewer.own_party_id)
        )
        for message in unread:
            message.read_at = clock.now()
            message.save(update_fields=["read_at"])
        if unread:
            file.happened("messages_read", own={"messages": [message.pk for message in unread]})
