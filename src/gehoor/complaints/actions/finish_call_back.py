"""A call that was asked for, or that came in, is dealt with; what came of it."""

from django.db.models import Q

from gehoor.complaints.access import unfiled, visible
from gehoor.complaints.models import CallBackRequest
from gehoor.complaints.queries.call_backs import WHO
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

LONGEST_OUTCOME = 40


def finish_call_back(viewer: Viewer, request_id: int, outcome: str, *, complaint_id: int | None = None) -> None:
    """Record what came of a call, and the file that it became, to which it belongs from then on; done stays done."""
    theirs = Q(complaint=None) | Q(complaint__in=visible(viewer))
    mine = CallBackRequest.objects.filter(theirs, unfiled(viewer, *WHO), organisation_id=viewer.organisation_id)
    found = mine.filter(pk=request_id)
    if not found.exists():
        raise Hidden(request_id)
    found.filter(done_at=None).update(
        done_at=clock.now(),
        done_by_id=viewer.person_id,
        outcome=outcome[:LONGEST_OUTCOME],
        complaint_id=complaint_id,
    )
