"""Take a party away that was recorded by mistake; the file keeps that it was there."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.link_person_concerned import record_persons
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def remove_party(viewer: Viewer, complaint_id: int, party_id: int, *, reason: str, seen: int | None = None) -> None:
    """Say that somebody is no party after all, and why. The last complainant stays."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        party = file.party(party_id)
        if not reason.strip():
            raise Refused(_("Schrijf op waarom deze persoon niet bij de klacht hoort."))
        if party.kind == Party.Kind.COMPLAINANT and len(file.parties(Party.Kind.COMPLAINANT)) == 1:
            raise Refused(_("Dit is de enige klager. Wijzig de gegevens als die niet kloppen."))
        party.removed_at = clock.now()
        party.save(update_fields=["removed_at"])
        file.happened("party_removed", own={"party": party.number, "kind": party.kind}, text=reason)
        if party.kind == Party.Kind.CONCERNED:
            record_persons(file)
