"""Record that somebody was involved in the conduct: they cannot work on the file, nor see it (Awb 9:7)."""

from gehoor.authority.models import Person
from gehoor.complaints.actions.assign_person import colleague
from gehoor.complaints.actions.change_party import put_party
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.unassign_person import take_off
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer


def record_involvement(
    viewer: Viewer, complaint_id: int, person_id: int, *, reason: str = "", seen: int | None = None
) -> None:
    """Record it and take them off the file; recorded already is no change."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        involve(file, colleague(file, person_id), "involvement_recorded", reason)


def involve(file: OpenFile, person: Person, event_type: str, reason: str) -> None:
    """The same in an open file, under the name of what led to it."""
    standing = file.complaint.parties.filter(
        person=person, kind=Party.Kind.INVOLVED, removed_at__isnull=True, exempted_at__isnull=True
    )
    if standing.exists():
        return
    file.happened(event_type, own={"person_id": person.pk}, text=reason.strip() or None)
    put_party(file, PartyDetails(Party.Kind.INVOLVED, person_id=person.pk))
    take_off(file, person.pk)
