"""Beginning and ending a session."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.account.models import Login
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gehoor.accounts.factors import has_second_factor, is_excused
from gehoor.accounts.models import Account


def begin(request: HttpRequest, account: Account, method: str, address: str | None = None) -> HttpResponse:
    """After the first step: the second step, or the session (with a new key) and the page that was asked for.

    Who has no second factor yet need not type the password again to set one up.
    """
    record_authentication(request, account, method)
    response: HttpResponse = perform_login(request, Login(user=account, email=account.email, redirect_url=address))
    if not request.user.is_authenticated or has_second_factor(account):
        return response
    reauthenticate_by_password(request)
    if address is None and not is_excused(account):
        return HttpResponseRedirect(reverse("accounts:second_step"))
    return response


def end(request: HttpRequest, address: str) -> HttpResponse:
    """The session is destroyed, and the browser forgets what it kept of this site."""
    logout(request)
    response = HttpResponseRedirect(address)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
