"""Signing in with the organisation's own provider, and binding it to one's account."""

import logging
from collections.abc import Callable

import requests
from allauth.socialaccount.providers.openid_connect.views import callback as allauth_callback
from allauth.socialaccount.providers.openid_connect.views import login as allauth_login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest, first_step_only, open_to_all
from gehoor.accounts.queries import sign_ons

log = logging.getLogger(__name__)


@open_to_all
@require_POST
def to_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Leave for the provider, with PKCE and a state that this session alone knows."""
    return _or_back(allauth_login, request, provider_id)


@open_to_all
def from_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider."""
    return _or_back(allauth_callback, request, provider_id)


def _or_back(step: Callable[..., HttpResponse], request: HttpRequest, key: str) -> HttpResponse:
    """A provider that cannot be reached, or answers nonsense, is no crash: one can still sign in another way."""
    try:
        return step(request, key)
    except (requests.RequestException, KeyError, ValueError) as problem:
        log.warning("sign-on %s does not answer as it should: %s", key, type(problem).__name__)
        messages.error(request, _("Uw organisatie is niet te bereiken om in te loggen. Probeer het later opnieuw."))
        return HttpResponseRedirect(reverse("account_login"))


@first_step_only
def bind(request: StaffRequest) -> HttpResponse:
    """After an invitation: bind the provider's identity to this account, by signing in there once."""
    return render(request, "accounts/bind.html", {"sign_ons": sign_ons(request.organisation)})
