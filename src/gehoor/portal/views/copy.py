"""A copy of everything: on one page for paper, and as a ZIP with the documents."""

import tempfile
from pathlib import Path

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.platform import clock
from gehoor.platform.attachments.serving import disposition
from gehoor.portal.reading import file_of
from gehoor.portal.shown.overview import overview
from gehoor.portal.views.entering import inside
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit
from gehoor.reporting.pack.export import export_for_party


@require_safe
@inside
def everything(request: SiteRequest, visit: Visit) -> HttpResponse:
    """One page with all of it."""
    file = file_of(visit)
    context = frame(request, file, "copy") | {"parts": overview(request, file), "made_at": clock.now()}
    return render(request, "portal/copy.html", context)


@require_safe
@inside
def archive(request: SiteRequest, visit: Visit) -> HttpResponse:
    """A ZIP to take along: all that this party may have, to read and as originals, with an index that proves it."""
    name = f"{_('klacht')}-{file_of(visit).head.reference}.zip"
    with tempfile.TemporaryDirectory(prefix="gehoor-copy-") as folder:
        target = Path(folder) / "copy.zip"
        export_for_party(visit.viewer, request.organisation.name, target)
        content = target.open("rb")  # gone from the folder before the answer leaves; who has it open reads on
    response: HttpResponseBase = FileResponse(content, content_type="application/zip")
    response.headers["Content-Disposition"] = disposition(name, ("zip",))
    return response  # type: ignore[return-value]  # a response that streams; middleware treats it alike
