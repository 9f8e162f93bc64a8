"""Use an invitation: once."""

from django.db import transaction

from gehoor.accounts.actions.set_password import set_password
from gehoor.accounts.models import Account, Invitation
from gehoor.platform import clock


def accept_invitation(invitation: Invitation, password: str | None = None) -> Account | None:
    """Use it up and set the password when one is given (else the person signs in with the provider).

    None when it was used or ran out in the meantime: nothing was changed then.
    """
    now = clock.now()
    with transaction.atomic():
        taken = Invitation.objects.filter(pk=invitation.pk, used_at=None, made_at__lte=now, expires_at__gt=now)
        if not taken.update(used_at=now):
            return None
        if password is not None:
            set_password(invitation.account, password)
    return invitation.account
