"""Files of which a judgement may be read by the public."""

from django.db.models import Exists, OuterRef, QuerySet

from gehoor.complaints.actions.answer_data_right import RESTRICTED
from gehoor.complaints.models import Complaint, Task


def publishable(organisation_id: int) -> QuerySet[Complaint]:
    """Closed with a judgement, not sensitive, and not restricted because somebody asked so (AVG 18)."""
    restricted = Task.objects.filter(complaint=OuterRef("pk"), kind=RESTRICTED, done_at=None)
    return Complaint.objects.filter(
        ~Exists(restricted), organisation_id=organisation_id, closed_as="findings", sensitive=False
    )
