"""A document as a download: asked anew each time, never shown from our origin."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.documents import NotScanned, document_for
from gehoor.desk.downloads import download
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.platform import files


@desk_page
def document(request: StaffRequest, reference: str, document_id: int) -> HttpResponseBase:
    """The bytes, or that a scanner has not passed them."""
    found = document_for(viewer_of(request), document_id, reference)
    if isinstance(found, NotScanned):
        return not_scanned(request, reference, found)
    return download(files.pieces(found.digest), found.name, found.size)


def not_scanned(request: StaffRequest, reference: str, found: NotScanned) -> HttpResponse:
    """Why it is not handed out."""
    return render(request, "desk/not_scanned.html", {"reference": reference, "scan": found.scan}, status=409)
