"""Addresses of the public pages, in the language of the page: below `/` Dutch, below `/en/` English."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

DUTCH, ENGLISH = "intake", "intake-en"
PREFIX = "/en"


def address(request: HttpRequest, name: str, **kwargs: object) -> str:
    """The path of a page of this room, beside the page that was asked for."""
    match = request.resolver_match
    return _path(name, match.namespace if match else None, tuple(kwargs.items()))


@lru_cache(500)
def _path(name: str, namespace: str | None, kwargs: tuple[tuple[str, object], ...]) -> str:
    return reverse(f"intake:{name}", kwargs=dict(kwargs), current_app=namespace)


def go(request: HttpRequest, name: str, **kwargs: object) -> HttpResponseRedirect:
    """Send the browser to a page of this room."""
    return HttpResponseRedirect(address(request, name, **kwargs))


def twins(path: str) -> dict[str, str]:
    """The Dutch and the English path of a page of the public site, from either of the two."""
    dutch = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else path
    return {"nl": dutch, "en": f"{PREFIX}{dutch}"}
