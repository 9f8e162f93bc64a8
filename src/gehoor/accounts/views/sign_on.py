"""Signing in with the organisation's own provider, and binding it to one's account."""

from allauth.socialaccount.providers.openid_connect.views import callback as allauth_callback
from allauth.socialaccount.providers.openid_connect.views import login as allauth_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest, first_step_only, open_to_all
from gehoor.accounts.queries import sign_ons


@open_to_all
@require_POST
def to_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Leave for the provider, with PKCE and a state that this session alone knows."""
    response: HttpResponse = allauth_login(request, provider_id)
    return response


@open_to_all
def from_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider."""
    response: HttpResponse = allauth_callback(request, provider_id)
    return response


@first_step_only
def bind(request: StaffRequest) -> HttpResponse:
    """After an invitation: bind the provider's identity to this account, by signing in there once."""
    return render(request, "accounts/bind.html", {"sign_ons": sign_ons(request.organisation)})
