"""The file as its party may see it, read once for a page."""

from gehoor.complaints.queries import CitizenFile, citizen_timeline
from gehoor.portal.visits import Visit


def file_of(visit: Visit) -> CitizenFile:
    """The file; raises Hidden when it is no longer there for this party."""
    return citizen_timeline(visit.viewer)
