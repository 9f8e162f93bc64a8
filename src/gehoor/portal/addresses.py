"""Addresses of pages behind the same door, in the language of the page: below `/` Dutch, below `/en/` English."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from gehoor.portal.doors import door_of

PREFIX = "/en"


def address(request: HttpRequest, name: str, **kwargs: object) -> str:
    """The path of a page behind the same door."""
    match = request.resolver_match
    return reverse(
        f"{door_of(request).name}:{name}", kwargs=kwargs or None, current_app=match.namespace if match else None
    )


def go(request: HttpRequest, name: str, **kwargs: object) -> HttpResponseRedirect:
    """Send the browser to a page behind the same door (303: a reload sends nothing again)."""
    response = HttpResponseRedirect(address(request, name, **kwargs))
    response.status_code = 303
    return response


def twins(path: str) -> dict[str, str]:
    """The Dutch and the English path of a page, from either of the two."""
    dutch = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else path
    return {"nl": dutch, "en": f"{PREFIX}{dutch}"}
