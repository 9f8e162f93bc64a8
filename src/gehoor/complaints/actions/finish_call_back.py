"""A call that was asked for, or that came in, is dealt with; what came of it."""

from django.db.models import Q

from gehoor.complaints.access import visible
from gehoor.complaints.models import CallBackRequest
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

LONGEST_OUTCOME = 40


def finish_call_back(viewer: Viewer, request_id: int, outcome: str, *, complaint_id: int | None = None) -> None:
    """Record what came of a call, and the file that it became (one the viewer may see); done stays done."""
    seen = visible(viewer)
    theirs = Q(complaint=None) | Q(complaint__in=seen)
    found = CallBackRequest.objects.filter(theirs, pk=request_id, organisation_id=viewer.organisation_id)
    if not found.exists() or (complaint_id and not seen.filter(pk=complaint_id).exists()):
        raise Hidden(request_id)
    found.filter(done_at=None).update(
        done_at=clock.now(),
        done_by_id=viewer.person_id,
        outcome=outcome[:LONGEST_OUTCOME],
        complaint_id=complaint_id,
    )
