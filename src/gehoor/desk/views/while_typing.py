"""While somebody types or reads: their draft is kept, and others see that they are there."""

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.access import file_for
from gehoor.complaints.actions.while_typing import note_presence
from gehoor.complaints.queries.presence import present
from gehoor.desk.drafts import save_draft
from gehoor.desk.pages import number_in
from gehoor.desk.viewing import desk_page, viewer_of


@desk_page
@require_POST
def draft(request: StaffRequest, reference: str, key: str) -> HttpResponse:
    """Keep what stands in the form now."""
    viewer = viewer_of(request)
    complaint_id, version = file_for(viewer, reference).pk, number_in(request.POST, "seen")
    save_draft(viewer, complaint_id, key, request.POST, version or 0)
    return HttpResponse(status=204)


@desk_page
@require_GET
def presence(request: StaffRequest, reference: str) -> HttpResponse:
    """Who else has this file open, in words; and that this person has."""
    viewer = viewer_of(request)
    complaint_id = file_for(viewer, reference).pk
    note_presence(viewer, complaint_id, writing=request.GET.get("schrijft") == "1")
    told = [
        (_("%(name)s schrijft in dit dossier.") if each.writing else _("%(name)s heeft dit dossier ook open."))
        % {"name": each.name}
        for each in present(viewer, complaint_id)
    ]
    return JsonResponse({"text": " ".join(told)})
