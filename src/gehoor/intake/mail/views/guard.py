"""Who may open the pages of mail; what is hidden answers as what does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase

from gehoor.accounts.access import StaffRequest, staff_required
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer
from gehoor.intake.mail.queries import takes_mail_in
from gehoor.platform import clock

View = Callable[..., HttpResponseBase]


def viewer_of(request: HttpRequest) -> Viewer:
    """Who signed in, as they are today."""
    return staff_viewer(request.person, clock.today())  # type: ignore[attr-defined]  # set by accounts.middleware


def mail_page(view: View) -> View:
    """A page of one message, for whoever may see it."""

    @wraps(view)
    def answered(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Hidden:
            raise Http404 from None

    return staff_required(answered)


def list_page(view: View) -> View:
    """A page for who looks after the lists; for others it does not exist."""

    @wraps(view)
    def answered(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not takes_mail_in(viewer_of(request)):
            raise Http404
        return view(request, *args, **kwargs)

    return mail_page(answered)
