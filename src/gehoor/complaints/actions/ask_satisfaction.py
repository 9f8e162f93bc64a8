"""Ask a party once, after closing, how they were treated."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.chain import new_salt
from gehoor.complaints.models import Satisfaction
from gehoor.complaints.satisfaction import ASKED, ENDINGS
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.identifiers import new_secret, secret_digest


def ask_satisfaction(viewer: Viewer, complaint_id: int, party_id: int) -> str | None:
    """The code for their link, of which a digest is kept; None where they were asked, or the file is open again."""
    with opened(viewer, complaint_id, "casework") as file:
        party = file.party(party_id)
        asked = Satisfaction.objects.filter(complaint=file.complaint, party=party).exists()
        if asked or file.complaint.closed_as not in ENDINGS:
            return None
        secret = new_secret()
        Satisfaction.objects.create(
            complaint=file.complaint,
            party=party,
            secret_digest=secret_digest(secret),
            asked_at=clock.now(),
            salt=new_salt(),
        )
        file.happened(ASKED, own={"party": party.number})
        return secret
