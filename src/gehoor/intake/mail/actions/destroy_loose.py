"""Mail that belongs to no file: which of it may go, and letting it go, by an approved list only (row 24)."""

import datetime as dt

from django.db import transaction
from django.db.models import Q, QuerySet

from gehoor.intake.actions.forget_file import remove_bytes
from gehoor.intake.mail.judging import Result
from gehoor.intake.mail.models import MailMessage

KEPT = dt.timedelta(weeks=8)


def loose_mail_due(organisation_id: int, at: dt.datetime) -> int:
    """How many came in eight weeks ago or longer, and are spam, or were put aside by a person that long ago."""
    return _due(organisation_id, at - KEPT).count()


def destroy_loose_mail(organisation_id: int, at: dt.datetime) -> int:
    """Destroy those that were due at that instant and still lie in no file; how many. Their bytes go after commit."""
    with transaction.atomic():
        due = list(_due(organisation_id, at - KEPT).select_for_update().values_list("pk", "digest"))
        MailMessage.objects.filter(pk__in=[number for number, _digest in due]).delete()
        digests = {digest for _number, digest in due}
        transaction.on_commit(lambda: remove_bytes(digests))
    return len(due)


def _due(organisation_id: int, before: dt.datetime) -> QuerySet[MailMessage]:
    """What nobody looked at and no filter marked may be a complaint: that stays until a person decides."""
    looked_at = Q(handled_at__lt=before) | Q(handled_at=None, result=Result.SPAM)
    return MailMessage.objects.filter(
        looked_at, organisation_id=organisation_id, complaint_id=None, received_at__lt=before
    ).order_by()
