"""What citizens did not send does not stay: drafts go after thirty days, answers a day after sending."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from gehoor.complaints.queries.held_bytes import held_by_files
from gehoor.intake.models import DraftFile, FilingDraft, MailMessage
from gehoor.platform import clock, files, wall

KEPT_AFTER_SENDING = dt.timedelta(days=1)
AT_ONCE = 500  # rows


def clear_drafts() -> None:
    """Remove what expired, and the answers of what was sent (they stand in the file now); the worker does this."""
    at = clock.now()
    expired = Q(draft__expires_at__lte=at) | Q(draft__sent_at__lte=at - KEPT_AFTER_SENDING)
    while _clear_files(expired) == AT_ONCE:
        pass
    FilingDraft.objects.filter(expires_at__lte=at).delete()
    FilingDraft.objects.filter(sent_at__lte=at - KEPT_AFTER_SENDING).exclude(data={}).update(data={})


def clear_dropped_bytes(digest: str) -> None:
    """Remove the bytes of a document that was taken out of a filing, unless something else holds them."""
    _remove({digest})


def _clear_files(which: Q) -> int:
    with transaction.atomic():
        gone = list(DraftFile.objects.filter(which).values_list("pk", "digest")[:AT_ONCE])
        DraftFile.objects.filter(pk__in=[pk for pk, _digest in gone]).delete()
    _remove({digest for _pk, digest in gone})
    return len(gone)


def _remove(digests: set[str]) -> None:
    """Bytes that no draft, no message and no file holds; rows first, so that a crash leaves bytes and never a gap."""
    with wall.everywhere():  # the same bytes may be another organisation's too
        held = held_by_files(digests)
        held |= set(DraftFile.objects.filter(digest__in=digests).values_list("digest", flat=True))
        held |= set(MailMessage.objects.filter(digest__in=digests).values_list("digest", flat=True))
    for digest in digests - held:
        files.destroy(digest)
