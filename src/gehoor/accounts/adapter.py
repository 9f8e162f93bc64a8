"""How django-allauth behaves in this house: no sign-up, our words, our brake, our encryption, one organisation."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.accounts import encryption
from gehoor.accounts.factors import SECOND_STEPS
from gehoor.accounts.models import Account
from gehoor.accounts.queries import usable_accounts
from gehoor.platform import clock

WRONG_CODE = gettext_lazy("Deze code klopt niet. Kijk op uw telefoon en typ de code die er nu staat.")
TOO_MANY = gettext_lazy("Er is te vaak een verkeerde code of een verkeerd wachtwoord ingevuld. Wacht een kwartier.")


class AccountAdapter(DefaultAccountAdapter):
    """Signing in: only who has a usable account in the organisation of the request."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "incorrect_password": gettext_lazy("Dit wachtwoord klopt niet. Probeer het nog een keer."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Accounts are made by an administrator."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only pages of this site, without a host name (safety row 64)."""
        return bool(url) and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_login_redirect_url(self, _request: HttpRequest) -> str:
        """The desk."""
        return settings.LOGIN_REDIRECT_URL

    def pre_login(self, request: HttpRequest, user: Account, **_how: Any) -> HttpResponse | None:
        """By whichever door: an account of another organisation or of who has left is like none."""
        mine = getattr(request, "organisation", None)
        if usable_accounts(clock.today()).filter(pk=user.pk, organisation=mine).exists():
            return None
        clear_login(request)
        messages.error(request, _("Inloggen lukt niet met deze gegevens."))
        return HttpResponseRedirect(reverse("account_login"))

    def add_message(self, *_args: Any, **_kwargs: Any) -> None:
        """Our pages say themselves what was done."""

    def send_mail(self, *_args: Any, **_kwargs: Any) -> None:
        """Mail leaves through the outbox only."""

    def get_login_stages(self) -> list[str]:
        """The second step, unless the organisation's own provider proved one."""
        return ["gehoor.accounts.stages.SecondStep"]


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors: secrets encrypted, the last one stays."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": gettext_lazy(
            "Dit is uw enige tweede stap. Voeg eerst een andere toe; daarna kunt u deze weghalen."
        ),
        "incorrect_code": WRONG_CODE,
    }

    def encrypt(self, text: str) -> str:
        return encryption.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return encryption.decrypt(encrypted_text)

    def get_totp_issuer(self) -> str:
        """The name in the authenticator app."""
        return self._get_site_name()

    def _get_site_name(self) -> str:
        return str(context.request.organisation.name)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether another app or passkey stays."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=SECOND_STEPS)
        return bool(others.exclude(pk=authenticator.pk).exists())

    def generate_authenticator_name(self, _user: Account, _type: str) -> str:
        return _("Passkey van %(day)s") % {"day": clock.today().strftime("%d-%m-%Y")}

    def send_notification_mail(self, *_args: Any, **_kwargs: Any) -> None:
        """Mail leaves through the outbox only."""
