"""Whether who filed told who they are, and how they can be reached: what a receipt may promise."""

from dataclasses import dataclass

from gehoor.complaints.access import SPEAKERS, visible
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Filer:
    """`reachable`: by phone, mail or letter; without, the page of the complaint is all there is."""

    named: bool
    reachable: bool


def filer_of(viewer: Viewer) -> Filer:
    """Who speaks in the file that this viewer sees, taken together (who is represented need not be known)."""
    parties = Party.objects.filter(complaint__in=visible(viewer), removed_at__isnull=True, kind__in=SPEAKERS)
    told = list(parties.values_list("name", "phone", "email", "address", "city"))
    return Filer(
        named=any(name for name, *_ in told),
        reachable=any(phone or email or (address and city) for _, phone, email, address, city in told),
    )
