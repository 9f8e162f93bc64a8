"""Whose file has this reference: for commands, which know no host name."""

from gehoor.authority.models import Organisation
from gehoor.complaints.models import Complaint


def organisation_of_file(reference: str) -> Organisation | None:
    """The organisation in whose register the file stands; None when there is no such file."""
    found = Complaint.objects.select_related("organisation").filter(reference=reference).first()
    return found.organisation if found else None


def number_of_file(organisation_id: int, reference: str) -> int | None:
    """The number of the file with this reference in this organisation's register; None when there is none."""
    found = Complaint.objects.filter(organisation_id=organisation_id, reference=reference)
    return found.values_list("pk", flat=True).first()
