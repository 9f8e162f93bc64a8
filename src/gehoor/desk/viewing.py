"""Who looks at a page of the desk, and what they get when there is nothing for them to see."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest, staff_required
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.refusals import Hidden, NotPermitted
from gehoor.complaints.viewer import Viewer
from gehoor.desk.words import capacities_in_words
from gehoor.platform import clock

View = Callable[..., HttpResponseBase]


def viewer_of(request: HttpRequest) -> Viewer:
    """Who signed in, as they are before the files today; asked once in a request."""
    known: Viewer | None = getattr(request, "gehoor_viewer", None)
    if known is None:
        person = request.person  # type: ignore[attr-defined]  # set by accounts.middleware
        known = staff_viewer(person, clock.today())
        request.gehoor_viewer = known  # type: ignore[attr-defined]  # remembered for this request only
    return known


def desk_page(view: View) -> View:
    """A page for whoever signed in. What is hidden answers exactly as what does not exist."""

    @wraps(view)
    def answered(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Hidden:
            raise Http404 from None
        except NotPermitted as problem:
            who = capacities_in_words(problem.who)
            return render(request, "desk/not_permitted.html", {"who": who}, status=403)

    return staff_required(answered)


def workers_page(view: View) -> View:
    """A page for who takes in complaints: not for staff who only have an account. For others it does not exist."""

    @wraps(view)
    def answered(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not takes_in(viewer_of(request)):
            raise Http404
        return view(request, *args, **kwargs)

    return desk_page(answered)


def takes_in(viewer: Viewer) -> bool:
    """Whether this person registers complaints and answers the telephone, for themselves or for whom they replace."""
    return any(each.has("coordinator", "deputy", "handler") for each in (viewer, *viewer.for_others))
