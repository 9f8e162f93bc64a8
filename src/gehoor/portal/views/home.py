"""The first page: the door for who is outside, where it stands for who is inside."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from gehoor.authority.profile import profile_of
from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import CitizenFile
from gehoor.complaints.queries.released_copy import released_copy
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Kind
from gehoor.portal.actions.visit import end_visit_of, prolong_visit
from gehoor.portal.reading import file_of
from gehoor.portal.shown.asked import asked
from gehoor.portal.shown.documents import entry_of
from gehoor.portal.shown.status import planned_hearing, status_of
from gehoor.portal.shown.timeline import shown_timeline
from gehoor.portal.views.entering import door_page, enter
from gehoor.portal.views.frame import frame, has_outcome
from gehoor.portal.views.mishaps import keeps_what_was_typed
from gehoor.portal.visits import Visit, visit_of


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def home(request: SiteRequest) -> HttpResponse:
    """A POST is a code that is shown; a GET shows the file, or asks for the code."""
    if request.method == "POST":
        return enter(request)
    visit = visit_of(request)
    if visit is None:
        return door_page(request)
    try:
        file = file_of(visit)
    except Hidden:
        end_visit_of(request.COOKIES.get(visit.door.cookie, ""))
        return door_page(request)
    prolong_visit(visit)
    context = frame(request, file, "home") | _shown(request, file)
    if visit.door.kind is Kind.CONCERNED:
        return render(request, "portal/concerned.html", context | _copy(request, visit, file))
    return render(request, "portal/home.html", context)


def _shown(request: SiteRequest, file: CitizenFile) -> dict[str, Any]:
    return {
        "status": status_of(file, profile_of(request.organisation).first_contact),
        "asked": asked(file),
        "timeline": shown_timeline(request, file),
        "planned": planned_hearing(file),
        "contact": file.handler,
        "has_outcome": has_outcome(file),
        "may_formal": may_formal(file),
        "may_contest": file.position.closed_as == "settled",
        "may_withdraw": file.position.allows("withdrawn"),
        "may_give_time": file.position.allows("delay_agreed"),
    }


def may_formal(file: CitizenFile) -> bool:
    """Whether asking for a formal answer would change anything."""
    open_now = file.position.phase in {"received", "informal"}
    return open_now and file.position.allows("formal_requested") and file.last("formal_requested") is None


def _copy(request: SiteRequest, visit: Visit, file: CitizenFile) -> dict[str, Any]:
    """The copy, item by item, with what was left out."""
    mine = {party.party_id for party in file.parties}
    enclosures = [each for each in file.documents if each.kind == "upload" and each.party_id not in mine]
    released, sent = released_copy(visit.viewer), file.last("copy_sent")
    return {
        "released": released,
        "copied_on": sent.occurred_on if sent else released and released.on,
        "enclosures": [entry_of(request, each) for each in enclosures],
    }
