"""Signing in and out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from gehoor.accounts import session
from gehoor.accounts.access import first_step_only, open_to_all
from gehoor.accounts.forms import SignInForm
from gehoor.accounts.queries import sign_ons
from gehoor.authority.request import SiteRequest


@open_to_all
@sensitive_post_parameters("password")
def sign_in(request: SiteRequest) -> HttpResponse:
    """Login and password; beside it a passkey, and the organisation's own provider where there is one."""
    address = safe_address(request)
    if request.user.is_authenticated:
        return HttpResponseRedirect(address or settings.LOGIN_REDIRECT_URL)
    form = SignInForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid() and form.account is not None:
        return session.begin(request, form.account, "password", address)
    context = {
        "form": form,
        "has_errors": form.is_bound,
        "next": address or "",
        "sign_ons": sign_ons(request.organisation),
    }
    return render(request, "accounts/sign_in.html", context)


@first_step_only
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    return session.end(request, reverse("account_login"))


def safe_address(request: HttpRequest) -> str | None:
    """The page that was asked for (`next`), when it is one of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else None
