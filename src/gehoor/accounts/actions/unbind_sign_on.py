"""Take the binding to a provider off an account."""

from allauth.socialaccount.models import SocialAccount
from django.utils.translation import gettext as _

from gehoor.accounts.models import Account
from gehoor.authority.actions.follow_source import end_source
from gehoor.authority.refusal import Refused


def unbind_sign_on(account: Account, bound: SocialAccount) -> None:
    """What the provider's groups gave ends with it. Raises `Refused` when it is the only way in."""
    others = SocialAccount.objects.filter(user=account).exclude(pk=bound.pk).exists()
    if not others and not account.has_usable_password():
        raise Refused(_("Dit is uw enige manier om in te loggen. Kies eerst een wachtwoord."))
    bound.delete()
    end_source(account.organisation, bound.provider, person=account.person)
