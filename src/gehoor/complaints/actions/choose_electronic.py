"""The addressee expressly says to want electronic answers, or no longer (Awb 2:8, K31)."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock


def choose_electronic(
    viewer: Viewer,
    complaint_id: int,
    *,
    chosen: bool,
    party_id: int | None = None,
    words: str = "",
    seen: int | None = None,
) -> None:
    """By the party on their page, or as staff heard it from `party_id`: then with the words. The same is no change."""
    with opened(viewer, complaint_id, "message", seen) as file:
        own_page = viewer.kind in {Kind.COMPLAINANT, Kind.CONCERNED}
        party = file.party(viewer.party_id if own_page else party_id)
        if (party.electronic_since is not None) == chosen:
            return
        if not own_page and not words.strip():
            raise Refused(
                _("Schrijf op hoe deze persoon dit heeft gezegd. Een ingevuld adres is geen keuze."), "Awb 2:8"
            )
        if chosen and not party.email:
            raise Refused(_("Vul eerst een e-mailadres in. Daarop krijgt u bericht als er iets klaarstaat."))
        party.electronic_since = clock.now() if chosen else None
        party.save(update_fields=["electronic_since"])
        kind = "electronic_chosen" if chosen else "electronic_revoked"
        file.happened(kind, own={"party": party.number}, text=words.strip() or None)
