"""Say who it is that the complaint is about: from that moment the file is not there for them (Awb 9:7)."""

from gehoor.complaints.actions.assign_person import colleague
from gehoor.complaints.actions.change_party import put_party, update_party
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.unassign_person import take_off
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer


def link_person_concerned(
    viewer: Viewer, complaint_id: int, person_id: int, *, party_id: int | None = None, seen: int | None = None
) -> int:
    """Link a person: to a party that was only described (`party_id`), else as a party of their own; the party's id.

    Linked already is no change.
    """
    with opened(viewer, complaint_id, "casework", seen) as file:
        person = colleague(file, person_id)
        concerned = file.parties(Party.Kind.CONCERNED)
        standing = next((party for party in concerned if party.person_id == person.pk), None)
        if standing is not None:
            return standing.pk
        if party_id is None:
            party = put_party(
                file, PartyDetails(Party.Kind.CONCERNED, name=person.name, person_id=person.pk), "person_linked"
            )
            record_persons(file)
        else:
            party = file.party(party_id)
            update_party(file, party, {"person_id": person.pk, "name": person.name}, "person_linked")
        take_off(file, person.pk)
        return party.pk


def record_persons(file: OpenFile) -> None:
    """Tell the law room who the persons concerned are: each has duties of their own (K14, K15, K19)."""
    persons = [party.legal_name for party in file.parties(Party.Kind.CONCERNED)]
    file.happened(FACTS_RECORDED, {"persons": persons})
