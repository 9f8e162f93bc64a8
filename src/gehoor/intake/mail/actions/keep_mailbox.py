"""Put a mailbox in, change it, or stop reading it."""

from collections.abc import Mapping

from django.db import transaction

from gehoor.accounts.encryption import decrypt, encrypt
from gehoor.authority.models import Organisation
from gehoor.intake.mail.models import Mailbox
from gehoor.platform import clock

SECRETS = ("secret", "refresh")
# What makes that numbers of messages read before say nothing any more.
PLACE = ("host", "user", "folder")


def keep_mailbox(organisation: Organisation, values: Mapping[str, object], mailbox: Mailbox | None = None) -> Mailbox:
    """Write down a mailbox; a secret that is left empty stays as it was."""
    with transaction.atomic():
        row = mailbox or Mailbox(organisation=organisation, created_at=clock.now())
        moved = any(getattr(row, name) != values.get(name) for name in PLACE)
        for name, value in values.items():
            if name not in SECRETS:
                setattr(row, name, value)
            elif value:
                setattr(row, name, encrypt(str(value)))
        if moved:
            row.uid_validity, row.last_uid = None, 0
        row.problem, row.problem_since, row.alarmed_at = "", None, None
        row.save()
        return row


def keep_refresh(mailbox: Mailbox, token: str) -> None:
    """Write down the refresh token that took the place of the one before; nothing where it is the same."""
    if mailbox.refresh and token == decrypt(mailbox.refresh):
        return
    mailbox.refresh = encrypt(token)
    Mailbox.objects.filter(pk=mailbox.pk).update(refresh=mailbox.refresh)
