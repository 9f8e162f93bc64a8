"""Put right who somebody is or how they are reached; the file keeps that it was changed, not what it was."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.chain import new_salt
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.fingerprint import fingerprint
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Complaint, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock

CHANGEABLE = ("name", "description", "address", "postcode", "city", "email", "phone", "prefers", "authorisation")


def change_party(
    viewer: Viewer, complaint_id: int, party_id: int, changes: Mapping[str, object], *, seen: int | None = None
) -> None:
    """Change these details (`CHANGEABLE`); a party changes only their own. What is the same already is no change."""
    with opened(viewer, complaint_id, "message", seen) as file:
        party = file.party(party_id)
        if viewer.kind is not Kind.STAFF and party.pk != viewer.party_id:
            raise Refused(_("U kunt alleen uw eigen gegevens wijzigen."))
        update_party(file, party, {name: value for name, value in changes.items() if name in CHANGEABLE})


def update_party(
    file: OpenFile, party: Party, changes: Mapping[str, object], event_type: str = "party_changed", **own: object
) -> None:
    """Set these fields of a party of an open file, and record which (not what)."""
    changed = [name for name, value in changes.items() if getattr(party, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(party, name, changes[name])
    party.folded = fold(party.name)
    party.save(update_fields=[*changed, "folded"])
    file.happened(event_type, own={"party": party.number, "changed": changed, "fingerprint": fingerprint(party), **own})


def put_party(file: OpenFile, details: PartyDetails, event_type: str = "party_added", **own: object) -> Party:
    """Add a party to an open file."""
    last = file.complaint.parties.order_by("-number").values_list("number", flat=True).first() or 0
    party = new_party(file.complaint, details, last + 1)
    party.save(force_insert=True)
    file.happened(event_type, own={"party": party.number, "kind": party.kind, "fingerprint": fingerprint(party), **own})
    return party


def new_party(complaint: Complaint, details: PartyDetails, number: int) -> Party:
    """A party, not saved."""
    at = clock.now()
    return Party(
        complaint=complaint,
        number=number,
        kind=details.kind,
        name=details.name,
        folded=fold(details.name),
        description=details.description,
        address=details.address,
        postcode=details.postcode,
        city=details.city,
        email=details.email,
        phone=details.phone,
        prefers=details.prefers,
        electronic_since=at if details.electronic else None,
        authorisation=details.authorisation,
        person_id=details.person_id,
        body_id=details.body_id,
        unit_id=details.unit_id,
        salt=new_salt(),
        created_at=at,
    )
