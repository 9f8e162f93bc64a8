"""Who may open a page of staff. Each view says it itself, so that a test can ask every route.

`open_to_all`: sign-in pages. `first_step_only`: what is needed to set up the second factor. `staff_required`: whoever
signed in with both steps. `role_required`: who has one of these roles today. A wrong role gets the neutral 404.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from gehoor.accounts.models import Account
from gehoor.authority.models import Organisation, Person
from gehoor.authority.queries import roles_of
from gehoor.platform import clock

View = Callable[..., HttpResponseBase]

OPEN, FIRST_STEP, STAFF = "open", "first step", "staff"


class StaffRequest(HttpRequest):
    """A request of which the middleware has found organisation, account and person; for annotations."""

    organisation: Organisation
    person: Person
    user: Account


def open_to_all(view: View) -> View:
    """Mark a page below /werk/ that needs no account."""
    return _marked(view, OPEN)


def first_step_only(view: View) -> View:
    """Mark a page that one reaches with the first step alone: to set up the second, and to sign out."""
    return _marked(view, FIRST_STEP)


def staff_required(view: View) -> View:
    """Let in whoever signed in with both steps (the middleware sees to it below /werk/ and /beheer/)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if getattr(request, "person", None) is None:
            return to_sign_in(request)
        return view(request, *args, **kwargs)

    return _marked(guarded, STAFF)


def role_required(*kinds: str) -> Callable[[View], View]:
    """Let in who has one of these roles today; for others the page does not exist."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            person: Person | None = getattr(request, "person", None)
            if person is None:
                return to_sign_in(request)
            if not roles_of(person, clock.today()).intersection(kinds):
                raise Http404
            return view(request, *args, **kwargs)

        return _marked(guarded, f"role: {', '.join(kinds)}")

    return decorate


def access_of(view: Callable[..., Any]) -> str | None:
    """What a view was marked with; None when nobody did."""
    found: str | None = getattr(view, "gehoor_access", None)
    return found


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way to the sign-in page and back; a part of a page that is fetched by htmx takes the whole page there."""
    address = f"{settings.LOGIN_URL}?{urlencode({'next': request.get_full_path()})}"
    return to_page(request, settings.LOGIN_URL if request.method != "GET" else address)


def to_page(request: HttpRequest, address: str) -> HttpResponse:
    """A redirect that htmx follows with the whole page."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _marked(view: View, access: str) -> View:
    view.gehoor_access = access  # type: ignore[attr-defined]  # a mark on a function, read by access_of
    return view
