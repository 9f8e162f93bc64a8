"""Which proofs a session holds."""

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from gehoor.accounts.models import Account

SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(account: Account) -> bool:
    """Whether an app or a passkey was set up."""
    return bool(Authenticator.objects.filter(user=account, type__in=SECOND_STEPS).exists())


def proved_second_factor(request: HttpRequest, account: Account) -> bool:
    """Whether this session went through a second factor: ours, or the provider's where that one is trusted."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, account))


def is_excused(account: Account) -> bool:
    """Only the invented people of a demonstration need no second factor."""
    return account.demonstration and account.organisation.demonstration


def record_second_factor(request: HttpRequest, account: Account, kind: str) -> None:
    """Note in the session that a second factor was proved just now; the session gets another key."""
    request.session.cycle_key()
    record_authentication(request, account, "mfa", type=kind)
