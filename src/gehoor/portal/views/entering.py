"""The door: entering with a code, leaving, and what happens to who is not (any longer) inside."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries.viewers import Braked, complainant_by_secret, concerned_by_secret
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.portal import kept
from gehoor.portal.actions.keep_draft import keep_draft
from gehoor.portal.actions.visit import begin_visit, end_visit_of, prolong_visit
from gehoor.portal.addresses import address, go
from gehoor.portal.colleagues import files_about
from gehoor.portal.doors import door_of
from gehoor.portal.forms.entering import ComplainantForm, ConcernedForm
from gehoor.portal.views.mishaps import keeps_what_was_typed
from gehoor.portal.visits import Visit, forget, remember, visit_of
from gehoor.ui.forms import Form

log = logging.getLogger(__name__)

# Pages with a form, by their name: where one comes back with what one had typed.
PAGES_WITH_FORM = frozenset(
    {"messages", "documents", "points", "settlement", "hearing", "more_time", "withdraw", "details", "representative"}
)


def inside[**P](
    view: Callable[Concatenate[SiteRequest, Visit, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let in who has entered; others get the door, and what they sent goes along through it."""

    @wraps(view)
    @keeps_what_was_typed
    def guarded(request: SiteRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        visit = visit_of(request)
        if visit is None:
            return _ask_to_enter(request)
        try:
            response = view(request, visit, *args, **kwargs)
        except Hidden:
            end_visit_of(request.COOKIES.get(visit.door.cookie, ""))
            return _ask_to_enter(request)
        prolong_visit(visit)
        return response

    return guarded


def enter(request: SiteRequest) -> HttpResponse:
    """The code, exchanged for a cookie. Every wrong pair gets the same answer (safety row 59)."""
    form = _form(request)
    if not form.is_valid():
        return door_page(request, form)
    try:
        viewer = _viewer(request, form)
    except Braked:
        log.warning("somebody must wait: too many wrong codes at the door '%s'", door_of(request).name)
        form.add_error(
            None,
            _(
                "Vanaf deze plek is te vaak een verkeerde code ingevuld. "
                "Wacht een kwartier en probeer het opnieuw, of bel ons."
            ),
        )
        return door_page(request, form, status=429)
    if viewer is None:
        form.add_error("code", _neutral(request))
        return door_page(request, form)
    return let_in(request, viewer)


def let_in(request: SiteRequest, viewer: Viewer, *, person_id: int | None = None) -> HttpResponse:
    """Begin a visit under a new token, and go to the file: to the form where one was typing, if there was one."""
    door = door_of(request)
    token = begin_visit(door, viewer, replaces=request.COOKIES.get(door.cookie, ""), person_id=person_id)
    rotate_token(request)
    page, typed = request.POST.get(kept.PAGE, ""), kept.brought(request)
    wanted = page if page in PAGES_WITH_FORM else "home"
    if typed and wanted != "home" and viewer.complaint_id is not None:
        request.COOKIES[door.cookie] = token
        begun = visit_of(request)
        if begun:
            keep_draft(begun, wanted, typed)
    response = go(request, wanted)
    remember(response, door, token)
    return response


@require_POST
@keeps_what_was_typed
def leave(request: SiteRequest) -> HttpResponse:
    """The visit is over, and the browser forgets what it kept of this site."""
    door = door_of(request)
    end_visit_of(request.COOKIES.get(door.cookie, ""))
    response = go(request, "left")
    forget(response, door)
    # A citizen may sit in a library, with a receipt still open; a colleague stays signed in to their own work.
    what = '"cache", "cookies", "storage"' if door.kind is Kind.COMPLAINANT else '"cache", "storage"'
    response.headers["Clear-Site-Data"] = what
    return response


def left(request: HttpRequest) -> HttpResponse:
    """Said goodbye."""
    return render(request, "portal/left.html")


def door_page(request: SiteRequest, form: Form | None = None, *, status: int = 200, over: bool = False) -> HttpResponse:
    """The page that asks for the code. `over`: somebody was inside, or sent something, and must enter again."""
    shown = form or _form(request)
    typed = kept.carried(request) if over or kept.PAGE in request.POST else {}
    context: dict[str, Any] = {
        "form": shown,
        "door": door_of(request),
        "has_errors": bool(shown.is_bound and shown.errors),
        "over": over,
        "typed": typed,
        "texts": [value for value in typed.values() if len(value) > 3],  # noqa: PLR2004  words, not ticks
        "lost_files": bool(request.FILES),
        "page": _page_name(request),
        "home_url": address(request, "home"),
        "files": files_about(request) if door_of(request).kind is Kind.CONCERNED else None,
    }
    return render(request, "portal/enter.html", context, status=status)


def _ask_to_enter(request: SiteRequest) -> HttpResponse:
    if request.method != "POST":
        return go(request, "home")
    if request.headers.get("X-Requested-With") == "autosave":
        return HttpResponse(status=403)
    return door_page(request, _blank(request), status=403, over=True)


def _blank(request: SiteRequest) -> Form:
    return ComplainantForm() if door_of(request).kind is Kind.COMPLAINANT else ConcernedForm()


def _form(request: SiteRequest) -> Form:
    if request.method != "POST":
        return _blank(request)
    typed = {name: request.POST.get(name, "").replace("\x00", "") for name in ("reference", "code")}
    return ComplainantForm(typed) if door_of(request).kind is Kind.COMPLAINANT else ConcernedForm(typed)


def _viewer(request: SiteRequest, form: Form) -> Viewer | None:
    given = form.cleaned_data
    if door_of(request).kind is Kind.COMPLAINANT:
        return complainant_by_secret(request.organisation.pk, given["reference"], given["code"], request)
    return concerned_by_secret(request.organisation.pk, given["code"], request)


def _neutral(request: SiteRequest) -> str:
    if door_of(request).kind is Kind.COMPLAINANT:
        return _("Met dit kenmerk en deze code vinden wij niets. Kijk ze nog eens na, of bel ons.")
    return _("Met deze code vinden wij niets. Kijk de code nog eens na, of bel ons.")


def _page_name(request: HttpRequest) -> str:
    name = request.POST.get(kept.PAGE) or (request.resolver_match.url_name if request.resolver_match else "") or ""
    return name if name in PAGES_WITH_FORM else ""
