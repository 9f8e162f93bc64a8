"""Documents that go with a filing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gehoor.intake.actions.clear_drafts import clear_dropped_bytes
from gehoor.intake.drafts import WITH_FILES, Filing
from gehoor.intake.models import DraftFile, FilingDraft
from gehoor.platform import clock
from gehoor.platform.attachments.road import Taken, take

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


def keep_files(filing: Filing, uploads: Sequence["UploadedFile[Any]"], *, authorisation: bool = False) -> list[Taken]:
    """Store what can be kept; the same bytes twice are one document. What was not kept is returned."""
    taken = [take(str(upload.name), upload.chunks()) for upload in uploads]
    DraftFile.objects.bulk_create(
        [
            DraftFile(
                draft=filing.draft,
                name=each.name,
                media_type=each.media_type,
                size=each.size,
                digest=each.digest,
                scan=each.scan,
                authorisation=authorisation,
                created_at=clock.now(),
            )
            for each in taken
            if not each.problem
        ],
        ignore_conflicts=True,
    )
    _note(filing)
    return [each for each in taken if each.problem]


@transaction.atomic
def _note(filing: Filing) -> None:
    """Say in the draft that documents go along: sending need not look for them otherwise."""
    draft = FilingDraft.objects.select_for_update().get(pk=filing.draft.pk)
    draft.data |= {WITH_FILES: True}
    draft.save(update_fields=("data",))


def drop_file(filing: Filing, file_id: int) -> bool:
    """Take a document out of the filing; its bytes go too, unless something else holds them."""
    file = None if filing.draft.sent else filing.draft.files.filter(pk=file_id).first()
    if file is None:
        return False
    file.delete()
    clear_dropped_bytes(file.digest)
    return True
