"""Forget what intake still holds of a file that is destroyed: the exact mails, and what was typed to file it."""

from django.db import transaction

from gehoor.complaints.queries.held_bytes import held_by_files
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.models import DraftFile, FilingDraft
from gehoor.platform import files, wall


def forget_file(complaint_id: int) -> None:
    """Inside the transaction of the destruction: rows now, bytes that nothing else holds after commit."""
    mails = MailMessage.objects.filter(complaint_id=complaint_id)
    drafts = FilingDraft.objects.filter(complaint_id=complaint_id)
    typed = DraftFile.objects.filter(draft__in=drafts)
    digests = {*mails.values_list("digest", flat=True), *typed.values_list("digest", flat=True)}
    mails.delete()
    drafts.delete()
    transaction.on_commit(lambda: remove_bytes(digests))


def remove_bytes(digests: set[str]) -> None:
    """Destroy the bytes that no row of anybody holds any more."""
    with wall.everywhere():  # the same bytes may be another organisation's too
        held = set(held_by_files(digests))
        held |= set(DraftFile.objects.filter(digest__in=digests).values_list("digest", flat=True))
        held |= set(MailMessage.objects.filter(digest__in=digests).values_list("digest", flat=True))
    for digest in digests - held:
        files.destroy(digest)
