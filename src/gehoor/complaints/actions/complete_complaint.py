"""Record that something that was missing has come (Awb 9:4(2)); the term is that of the first receipt (K5)."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import ELEMENTS


def complete_complaint(
    viewer: Viewer,
    complaint_id: int,
    given: Sequence[str],
    *,
    on: dt.date | None = None,
    words: str = "",
    seen: int | None = None,
) -> None:
    """`given`: what has come, of signed, name, address, dated, describes_conduct."""
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        known = [name for name in given if name in ELEMENTS]
        if not known:
            raise Refused(_("Kies wat er is aangevuld."), "Awb 9:4(2)")
        file.ask("completed", on=on)
        file.happened("completed", {"with": known}, on=on, text=words.strip() or None)


def complete_by_party(viewer: Viewer, complaint_id: int, party_id: int) -> None:
    """Record as come what the complainant filled in of what was asked: a name, an address. Nothing new: nothing."""
    with opened(viewer, complaint_id, "own_file_or_casework") as file:
        party = file.party(party_id)
        filled = {"name": bool(party.name.strip()), "address": bool(party.address.strip() and party.city.strip())}
        given = [name for name in file.position.missing if filled.get(name)]
        if given and party.kind == Party.Kind.COMPLAINANT:
            file.ask("completed")
            file.happened("completed", {"with": given})
