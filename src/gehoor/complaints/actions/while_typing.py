"""What is kept while somebody types: drafts of forms, and who has the file open. No events: nothing happened yet."""

from collections.abc import Mapping

from django.db import transaction

from gehoor.complaints.access import Hidden, visible
from gehoor.complaints.models import Presence, StaffDraft
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

LARGEST = 400_000  # characters of one draft


def save_staff_draft(viewer: Viewer, complaint_id: int, form: str, data: Mapping[str, str], version: int) -> None:
    """Keep what stands in a form; `version`: of the file that the writer has before them."""
    _seen(viewer, complaint_id)
    kept = {name: value[:LARGEST] for name, value in data.items()}
    with transaction.atomic():
        StaffDraft.objects.update_or_create(
            complaint_id=complaint_id,
            person_id=viewer.own_id,
            form=form[:60],
            defaults={"data": kept, "version": version, "saved_at": clock.now()},
        )


def discard_staff_draft(viewer: Viewer, complaint_id: int, form: str) -> None:
    """What was sent or thrown away is no draft any more."""
    StaffDraft.objects.filter(complaint_id=complaint_id, person_id=viewer.own_id, form=form).delete()


def note_presence(viewer: Viewer, complaint_id: int, *, writing: bool = False) -> None:
    """This person has the file open now."""
    _seen(viewer, complaint_id)
    with transaction.atomic():
        Presence.objects.update_or_create(
            complaint_id=complaint_id,
            person_id=viewer.own_id,
            defaults={"seen_at": clock.now(), "writing": writing},
        )


def _seen(viewer: Viewer, complaint_id: int) -> None:
    if viewer.person_id is None or not visible(viewer).filter(pk=complaint_id).exists():
        raise Hidden(complaint_id)
