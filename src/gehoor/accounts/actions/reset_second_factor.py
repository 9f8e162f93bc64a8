"""Take the second factor away from who lost it."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from gehoor.accounts.actions.disable_account import end_sessions
from gehoor.accounts.models import Account


def reset_second_factor(account: Account) -> None:
    """An administrator did this after seeing who asks; at the next sign-in a new one is set up. Sessions end."""
    with transaction.atomic():
        Authenticator.objects.filter(user=account).delete()
        end_sessions(account)
