"""Whose address a message came from."""

from django.db.models import Q

from gehoor.complaints.access import visible
from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer

MOST = 5


def party_by_address(organisation_id: int, complaint_id: int, email: str) -> int | None:
    """The party of this file who is known by this mail address, of themselves or of their account; None: nobody."""
    if not email:
        return None
    parties = Party.objects.filter(
        Q(email__iexact=email) | Q(person__email__iexact=email),
        complaint_id=complaint_id,
        complaint__organisation_id=organisation_id,
        removed_at__isnull=True,
    ).exclude(kind=Party.Kind.INVOLVED)
    return parties.order_by("number").values_list("pk", flat=True).first()


def files_of_sender(viewer: Viewer, email: str) -> tuple[str, ...]:
    """References of the files that the viewer may see in which this address is a party's, the newest first."""
    if not email:
        return ()
    mine = Party.objects.filter(email__iexact=email, removed_at__isnull=True).exclude(kind=Party.Kind.INVOLVED)
    found = visible(viewer).filter(pk__in=mine.values("complaint_id"))
    return tuple(found.order_by("-received_on", "-id").values_list("reference", flat=True)[:MOST])
