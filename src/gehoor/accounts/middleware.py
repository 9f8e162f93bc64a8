"""Who is signed in, and whether that still holds: asked at every request, remembered nowhere."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import translation

from gehoor.accounts import access
from gehoor.accounts.factors import has_second_factor, is_excused, proved_second_factor
from gehoor.accounts.models import Account
from gehoor.authority.models import Organisation
from gehoor.ui.views import LANGUAGE_COOKIE

Handler = Callable[[HttpRequest], HttpResponseBase]

STAFF_PATHS = ("/werk/", "/beheer/")


class SignedIn:
    """Sets `request.person` (None for a citizen), and keeps everything below /werk/ and /beheer/ behind two steps.

    A view that was not marked counts as one that staff alone may open.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        account = _account_of(request)
        request.person = account.person if account else None  # type: ignore[attr-defined]  # see access.StaffRequest
        if account is None or request.COOKIES.get(LANGUAGE_COOKIE):
            return self.get_response(request)
        with translation.override(account.language):
            request.LANGUAGE_CODE = account.language
            response = self.get_response(request)
        response.headers["Content-Language"] = account.language
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: object, _kwargs: object
    ) -> HttpResponseBase | None:
        """Turn away who may not open this page yet."""
        asked = access.access_of(view)
        if not request.path.startswith(STAFF_PATHS) or asked == access.OPEN:
            return None
        account = _known(request)
        if account is None:
            return access.to_sign_in(request)
        if asked == access.FIRST_STEP or is_excused(account) or proved_second_factor(request, account):
            return None
        if has_second_factor(account):  # set up elsewhere in the meantime: this session must begin again
            logout(request)
            return access.to_sign_in(request)
        return access.to_page(request, reverse("accounts:second_step"))


def _account_of(request: HttpRequest) -> Account | None:
    """The account of the session when it belongs to this organisation; without a session cookie nothing is asked."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        request.user = AnonymousUser()
        return None
    account = _known(request)
    if account is None:
        return None
    organisation: Organisation = request.organisation  # type: ignore[attr-defined]  # set by authority.middleware
    if account.organisation_id != organisation.pk:
        request.user = AnonymousUser()
        return None
    account.organisation = account.person.organisation = organisation
    return account


def _known(request: HttpRequest) -> Account | None:
    return request.user if request.user.is_authenticated else None
