"""Choosing a language."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

LANGUAGE_COOKIE = "taal"
YEAR = 365 * 24 * 3600


@require_safe
def choose_language(request: HttpRequest, language: str) -> HttpResponse:
    """Remember the language in a cookie without identity, and go back to the page one came from."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    back = request.GET.get("terug", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    response.set_cookie(
        LANGUAGE_COOKIE, language, max_age=YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response
