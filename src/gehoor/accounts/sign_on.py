"""Signing in with the organisation's own provider (OpenID Connect, authorization code with PKCE and state).

An identity is bound to organisation, issuer and subject: the key of a `SignOn` follows from organisation and issuer,
allauth keeps it with the subject. An e-mail address never links anything (safety row 40).
"""

from typing import Any

import requests
from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts import encryption
from gehoor.accounts.actions.follow_groups import follow_groups
from gehoor.accounts.connecting import session_to_providers
from gehoor.accounts.models import SignOn
from gehoor.accounts.queries import sign_ons
from gehoor.authority.request import SiteRequest


class SignOnAdapter(DefaultSocialAccountAdapter):
    """Knows the providers of the request's organisation only."""

    def list_apps(
        self, request: SiteRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The providers of this organisation, in allauth's shape."""
        mine = [each for each in sign_ons(request.organisation) if provider in {None, "openid_connect", each.key}]
        return [_app(each) for each in mine if client_id in {None, each.client_id}]

    def pre_social_login(self, request: SiteRequest, sociallogin: SocialLogin) -> None:
        """Refuse a token of another issuer, and a person whom nobody bound to an account yet."""
        claims = _claims(sociallogin.account)
        sign_on = next(
            (each for each in sign_ons(request.organisation) if each.key == sociallogin.account.provider), None
        )
        if sign_on is None or claims.get("iss") != sign_on.issuer or claims.get("sub") != sociallogin.account.uid:
            raise ImmediateHttpResponse(_back(request, _("Inloggen lukt niet met deze gegevens.")))
        sociallogin.account.extra_data = {"id_token": {"iss": claims["iss"], "sub": claims["sub"]}}
        if sociallogin.state.get("process") == AuthProcess.CONNECT:
            return
        if not sociallogin.is_existing:
            text = _("Uw account is hier nog niet bekend. Vraag uw beheerder om een uitnodiging.")
            raise ImmediateHttpResponse(_back(request, text))
        follow_groups(sign_on, sociallogin.user, claims)
        if _proved_second_factor(sign_on, claims):
            record_authentication(request, sociallogin.user, "mfa", type="provider")

    def is_open_for_signup(self, _request: HttpRequest, _sociallogin: SocialLogin) -> bool:
        """Accounts are made by an administrator."""
        return False

    def get_connect_redirect_url(self, _request: HttpRequest, _socialaccount: SocialAccount) -> str:
        return reverse("accounts:account")

    def on_authentication_error(self, request: HttpRequest, _provider: Any, **_what: Any) -> None:
        """Whatever went wrong, or was cancelled: back to the page where one signs in."""
        raise ImmediateHttpResponse(
            _back(request, _("Inloggen via uw organisatie is niet gelukt. Probeer het opnieuw."))
        )

    def send_notification_mail(self, *_args: Any, **_kwargs: Any) -> None:
        """Mail leaves through the outbox only."""

    def get_requests_session(self) -> requests.Session:
        """Connections to the providers that the installation allows, and to nothing else (safety row 38)."""
        return session_to_providers()


def _app(sign_on: SignOn) -> SocialApp:
    return SocialApp(
        provider="openid_connect",
        provider_id=sign_on.key,
        name=sign_on.name,
        client_id=sign_on.client_id,
        secret=encryption.decrypt(sign_on.client_secret),
        settings={
            "server_url": sign_on.issuer,
            "fetch_userinfo": False,
            "uid_field": "sub",
            "scope": ["openid", "profile", "email", *sign_on.scope.split()],
        },
    )


def _claims(account: SocialAccount) -> dict[str, Any]:
    found = account.extra_data.get("id_token")
    return found if isinstance(found, dict) else {}


def _proved_second_factor(sign_on: SignOn, claims: dict[str, Any]) -> bool:
    """Whether the provider says (`amr`, RFC 8176) that it asked what the administrator named as good enough."""
    used = claims.get("amr")
    return isinstance(used, list) and bool(set(sign_on.second_factor.split()) & {str(each) for each in used})


def _back(request: HttpRequest, text: str) -> HttpResponseRedirect:
    messages.error(request, text)
    return HttpResponseRedirect(reverse("accounts:account" if request.user.is_authenticated else "account_login"))
