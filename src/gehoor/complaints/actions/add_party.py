"""Add somebody whom the file is about: a representative, a member of a group, a person or body concerned."""

from gehoor.complaints.actions.change_party import put_party
from gehoor.complaints.actions.link_person_concerned import record_persons
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer


def add_party(viewer: Viewer, complaint_id: int, details: PartyDetails, *, seen: int | None = None) -> int:
    """Add a party; its id."""
    if details.kind not in Party.Kind.values:
        raise ValueError(details.kind)
    with opened(viewer, complaint_id, "casework", seen) as file:
        party = put_party(file, details)
        if party.kind == Party.Kind.CONCERNED:
            record_persons(file)
        return party.pk
