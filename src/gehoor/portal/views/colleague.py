"""A colleague who is signed in opens the page that was made for them."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries.party_files import concerned_by_person
from gehoor.portal.colleagues import signed_in
from gehoor.portal.views.entering import let_in
from gehoor.portal.views.mishaps import keeps_what_was_typed


@require_POST
@keeps_what_was_typed
def colleague(request: SiteRequest) -> HttpResponse:
    """A visit that lasts as long as the sign-on does; nothing else is said about files that are not theirs."""
    person = signed_in(request)
    wanted = request.POST.get("party", "")
    if person is None or not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 19):  # noqa: PLR2004  a bigint
        raise Http404
    viewer = concerned_by_person(request.organisation.pk, person.pk, int(wanted))
    if viewer is None:
        raise Http404
    return let_in(request, viewer, person_id=person.pk)
