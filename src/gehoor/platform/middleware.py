"""Middleware that knows no case: probes, clean input, language, headers."""

from collections.abc import Callable

from django.db import connection
from django.db.utils import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseBase
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponseBase]

PROBES = {"/gezond/", "/gereed/"}


class Probes:
    """`/gezond/` says that the process lives, `/gereed/` that it can reach its database; for any host name."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path not in PROBES:
            return self.get_response(request)
        if request.path == "/gereed/" and not _database_answers():
            return HttpResponse("niet gereed\n", status=503, content_type="text/plain; charset=utf-8")
        return HttpResponse("goed\n", content_type="text/plain; charset=utf-8")


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


class CleanInput:
    """A NUL character has no meaning in a text, and PostgreSQL refuses it.

    In an address or a query it is refused: no page of ours makes one. A cookie with one is none of ours. In a form the
    fields refuse it themselves, with the text kept; what a view reads beside its form it must clean itself.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        query = (word for key, values in request.GET.lists() for word in (key, *values))
        if "\x00" in request.path or any("\x00" in word for word in query):
            return HttpResponseBadRequest("Deze link klopt niet.\n", content_type="text/plain; charset=utf-8")
        for name in [name for name, value in request.COOKIES.items() if "\x00" in value]:
            del request.COOKIES[name]
        return self.get_response(request)


class Language:
    """Dutch, except below `/en/` and for who chose English (a cookie without identity)."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = "en" if request.path.startswith("/en/") else request.COOKIES.get("taal", "nl")
        language = chosen if chosen in {"nl", "en"} else "nl"
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class Headers:
    """Pages are not kept by browsers or proxies: they hold a citizen's words (safety row 65)."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response
