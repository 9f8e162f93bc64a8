"""Sign in as an invented person of a demonstration."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse

from gehoor.accounts import session
from gehoor.accounts.factors import is_excused
from gehoor.accounts.models import Account


def sign_in_demo(request: HttpRequest, account: Account) -> HttpResponse:
    """Begin a session without password; raises `Http404` outside a demonstration."""
    if not (settings.DEMO and is_excused(account)):
        raise Http404
    logout(request)
    return session.begin(request, account, "demonstration")
