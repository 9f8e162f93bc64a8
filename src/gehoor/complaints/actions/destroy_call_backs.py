"""Destroy the requests to be called back that belong to a file: they hold a name and a number."""

from gehoor.complaints.models import CallBackRequest


def destroy_call_backs(organisation_id: int, complaint_id: int) -> int:
    """Remove them; how many."""
    found = CallBackRequest.objects.filter(organisation_id=organisation_id, complaint_id=complaint_id)
    return found.delete()[0]
