"""Hand a file over from the desk: whole, or what the ombudsman asked for."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gehoor.accounts.access import StaffRequest, staff_required
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.refusals import Hidden
from gehoor.reporting.handing_forms import OmbudsmanForm
from gehoor.reporting.pack.export import export_file, export_for_ombudsman
from gehoor.reporting.viewing import viewer_of
from gehoor.ui.values import Crumb


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: StaffRequest, reference: str) -> HttpResponseBase:
    """The page with both ways; sent, it is the ombudsman's pack."""
    page = _page(request, reference)
    form = OmbudsmanForm(page, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        name, asked = request.organisation.name, form.asked()
        return _zip(
            f"{reference}-ombudsman.zip",
            lambda target: export_for_ombudsman(viewer_of(request), reference, name, asked, target),
        )
    context = {
        "form": form,
        "reference": reference,
        "crumbs": [
            Crumb(reference, reverse("desk:file", args=[reference])),
            Crumb(_("Dossier overdragen")),
        ],
        "has_errors": bool(form.errors),
    }
    return render(request, "reporting/hand_over.html", context, status=422 if form.errors else 200)


@staff_required
@require_POST
def whole(request: StaffRequest, reference: str) -> HttpResponseBase:
    """The whole file as one ZIP that proves itself."""
    _page(request, reference)
    name = request.organisation.name
    return _zip(f"{reference}.zip", lambda target: export_file(viewer_of(request), reference, name, target))


def _page(request: StaffRequest, reference: str) -> FilePage:
    """For who works on the file or coordinates; for others there is no such page."""
    try:
        page = file_page(viewer_of(request), reference, purpose="hand over")
    except Hidden:
        raise Http404 from None
    if "casework" not in page.may:
        raise Http404
    return page


def _zip(name: str, make: Callable[[Path], str]) -> FileResponse:
    """The ZIP from a folder that is gone before the answer leaves; who has it open reads on."""
    with tempfile.TemporaryDirectory(prefix="gehoor-export-") as folder:
        target = Path(folder) / "export.zip"
        make(target)
        opened = target.open("rb")
    return FileResponse(opened, as_attachment=True, filename=name, content_type="application/zip")
