"""What a party was typing before."""

from gehoor.portal.models import PartyDraft
from gehoor.portal.visits import Visit


def draft_of(visit: Visit, form: str) -> dict[str, object]:
    """What was typed in this form and not sent yet; empty without."""
    row = PartyDraft.objects.filter(complaint_id=visit.complaint_id, writer=visit.writer, form=form).first()
    return dict(row.data) if row else {}
