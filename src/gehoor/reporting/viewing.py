"""Who looks at reports: who coordinates, decides or audits. What they count is what they may see."""

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

reports_page = role_required("coordinator", "decider", "auditor", "administrator")
releases_page = role_required("coordinator", "decider", "administrator")


def viewer_of(request: StaffRequest) -> Viewer:
    """The person who signed in, as they are before the files today."""
    return staff_viewer(request.person, clock.today())
