"""What a party is typing, kept by the server."""

import datetime as dt
from collections.abc import Mapping

from gehoor.platform import clock
from gehoor.portal.models import PartyDraft
from gehoor.portal.visits import Visit

KEPT = dt.timedelta(days=30)


def keep_draft(visit: Visit, form: str, typed: Mapping[str, object]) -> None:
    """Keep it in the place of what was kept before; nothing typed is no draft."""
    words = {name: value for name, value in typed.items() if value}
    if not words:
        drop_draft(visit, form)
        return
    PartyDraft.objects.update_or_create(
        complaint_id=visit.complaint_id,
        writer=visit.writer,
        form=form,
        defaults={"data": words, "saved_at": clock.now()},
    )


def drop_draft(visit: Visit, form: str) -> None:
    """It was sent, or thrown away."""
    PartyDraft.objects.filter(complaint_id=visit.complaint_id, writer=visit.writer, form=form).delete()


def clear_old_drafts() -> None:
    """Drafts that nobody went on with are gone; the worker does this each day."""
    PartyDraft.objects.filter(saved_at__lt=clock.now() - KEPT).delete()
