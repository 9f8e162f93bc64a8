"""Leave out hearing the complainant, on a ground of Awb 9:10(2). There is no ground for the other side (K16)."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

ARTICLE = "Awb 9:10(2)"


def leave_out_hearing(viewer: Viewer, complaint_id: int, ground: str, *, reason: str, seen: int | None = None) -> None:
    """`ground`: a (manifestly unfounded), b (does not want it) or c (did not say so in time); with the reason."""
    with opened(viewer, complaint_id, "hearing", seen) as file:
        file.ask("hearing_left_out")
        _check(file, ground)
        if not reason.strip():
            raise Refused(_("Schrijf op waarom u de klager niet hoort."), ARTICLE)
        file.happened("hearing_left_out", {"of": ["complainant"], "ground": ground}, text=reason)


def _check(file: OpenFile, ground: str) -> None:
    allowed = next((each for each in file.position.allowed if each.event == "hearing_left_out"), None)
    if file.position.regime != "statutory" or (allowed and ground in allowed.grounds):
        return
    because = {
        "b": _("De klager heeft niet gezegd dat horen niet nodig is. Vraag het, of nodig de klager uit."),
        "c": _("Er is geen termijn om te antwoorden voorbij. Stel eerst een dag voor het antwoord en wacht die af."),
    }
    raise Refused(because.get(ground, _("Op deze grond kunt u het horen niet weglaten.")), f"{ARTICLE}({ground})")
