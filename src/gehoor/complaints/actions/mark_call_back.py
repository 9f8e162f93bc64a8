"""Say whom a call is about, before there is a file: that colleague sees nothing of it from then on."""

from gehoor.authority.models import Person
from gehoor.complaints.models import CallBackRequest
from gehoor.complaints.queries.call_backs import call_back_for
from gehoor.complaints.viewer import Viewer


def mark_call_back(viewer: Viewer, request_id: int, person: Person | None) -> None:
    """`person` of the organisation, or None when it is about nobody here; Hidden where the viewer sees no such call."""
    found = call_back_for(viewer, request_id)
    if person is not None and person.organisation_id != viewer.organisation_id:
        raise ValueError("a person of another organisation")
    CallBackRequest.objects.filter(pk=found.request_id).update(concerns=person)
