"""Whose address a message came from."""

from django.db.models import Q

from gehoor.complaints.models import Party


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
