"""Files of which a judgement, or another text, may be read by the public."""

from django.db.models import Exists, OuterRef, QuerySet

from gehoor.complaints.actions.answer_data_right import RESTRICTED
from gehoor.complaints.models import Complaint, Task


def publishable(organisation_id: int) -> QuerySet[Complaint]:
    """Closed with a judgement, and with texts that the public may read."""
    return readable_by_public(organisation_id).filter(closed_as="findings")


def readable_by_public(organisation_id: int) -> QuerySet[Complaint]:
    """Files of which a text may be published once a person read it: not sensitive, and not restricted (AVG 18)."""
    restricted = Task.objects.filter(complaint=OuterRef("pk"), kind=RESTRICTED, done_at=None)
    return Complaint.objects.filter(~Exists(restricted), organisation_id=organisation_id, sensitive=False)
