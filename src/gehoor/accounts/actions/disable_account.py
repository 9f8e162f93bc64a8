"""Close an account, or open it again."""

from django.db import transaction

from gehoor.accounts.models import Account, Invitation, new_stamp


def disable_account(account: Account) -> None:
    """Nobody signs in with it any more; its sessions and open invitations end at once."""
    with transaction.atomic():
        Invitation.objects.filter(account=account, used_at=None).delete()
        account.is_active = False
        account.session_stamp = new_stamp()
        account.save(update_fields=["is_active", "session_stamp"])


def enable_account(account: Account) -> None:
    """Open a closed account again; password and second factor are as they were."""
    account.is_active = True
    account.save(update_fields=["is_active"])


def end_sessions(account: Account) -> None:
    """Sign the account out everywhere."""
    account.session_stamp = new_stamp()
    account.save(update_fields=["session_stamp"])
