"""When something fails: what was typed stays in the page, and the page says that nothing was sent yet."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoor.authority.request import SiteRequest

log = logging.getLogger(__name__)

SHOWN_FROM = 40  # characters: shorter answers go along unseen


def keeps_what_was_typed[**P](
    view: Callable[Concatenate[SiteRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A database that is away, or a disk that is full, costs nobody their words (safety rows 26, 28)."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(cast("SiteRequest", request), *args, **kwargs)
        except (DatabaseError, InterfaceError, OSError) as problem:
            # The class only: a message may hold a citizen's words.
            log.warning("a page of a party could not be made: %s", type(problem).__name__)
            return _not_sent(request)

    return guarded


def _not_sent(request: HttpRequest) -> HttpResponse:
    fields = [
        (name, value, len(value) >= SHOWN_FROM or "\n" in value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", "code"}
    ]
    context: dict[str, Any] = {
        "fields": fields,
        "lost_files": bool(request.FILES),
        "was_post": request.method == "POST",
        "wrote": any(long for _name, _value, long in fields),
    }
    response = render(request, "portal/not_sent.html", context, status=503)
    response.headers["Retry-After"] = "10"
    return response
