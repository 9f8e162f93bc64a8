"""Who looks at reports: who coordinates, decides or audits. What they count is what they may see."""

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.authority.queries import roles_of
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

reports_page = role_required("coordinator", "decider", "auditor", "administrator")
RELEASE = ("coordinator", "decider", "administrator")
BRING_IN = ("coordinator", "administrator")
brings_in_page = role_required(*BRING_IN)
releases_page = role_required(*RELEASE)


def may_release(request: StaffRequest) -> bool:
    """Whether this person may propose and release, and type in what was not counted."""
    return _holds(request, RELEASE)


def may_bring_in(request: StaffRequest) -> bool:
    """Whether this person may take over files of another system."""
    return _holds(request, BRING_IN)


def _holds(request: StaffRequest, roles: tuple[str, ...]) -> bool:
    return not roles_of(request.person, clock.today()).isdisjoint(roles)


def viewer_of(request: StaffRequest) -> Viewer:
    """The person who signed in, as they are before the files today."""
    return staff_viewer(request.person, clock.today())
