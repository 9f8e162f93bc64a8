"""A copy of everything: on one page for paper, and as a ZIP with the documents."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from typing import IO

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import CitizenFile, Download, document_for
from gehoor.platform import clock, files
from gehoor.platform.attachments.kinds import kind
from gehoor.platform.attachments.names import offered
from gehoor.platform.attachments.pictures import CannotStrip
from gehoor.platform.attachments.serving import disposition
from gehoor.platform.attachments.sharing import handed_out
from gehoor.portal.paper import overview_as_pdf
from gehoor.portal.reading import file_of
from gehoor.portal.shown.documents import document_name
from gehoor.portal.shown.overview import overview
from gehoor.portal.views.entering import inside
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit

IN_MEMORY = 4 * 1024 * 1024
PIECE = 256 * 1024


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
    """A ZIP: the page as a PDF, and every document that this party may have and that a scanner has passed."""
    file = file_of(visit)
    content: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  the response closes it
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as made:
        made.writestr(_("overzicht") + ".pdf", overview_as_pdf(request, file))
        for name, found in _documents(visit, file):
            _add(made, name, found)
    content.seek(0)
    name = f"{_('klacht')}-{file.head.reference}.zip"
    response: HttpResponseBase = FileResponse(content, content_type="application/zip")
    response.headers["Content-Disposition"] = disposition(name, ("zip",))
    return response  # type: ignore[return-value]  # a response that streams; middleware treats it alike


def _add(made: zipfile.ZipFile, name: str, found: Download) -> None:
    try:
        content = handed_out(found.digest, found.media_type, shared=found.shared)
    except CannotStrip:
        made.writestr(f"{name}.txt", _("Dit bestand kunnen wij hier niet laten zien. Bel ons als u het nodig hebt."))
        return
    with content, made.open(name, "w") as target:
        shutil.copyfileobj(content, target, PIECE)


def _documents(visit: Visit, file: CitizenFile) -> Iterator[tuple[str, Download]]:
    for number, document in enumerate(sorted(file.documents, key=lambda each: each.document_id), start=1):
        found = document_for(visit.viewer, document.document_id)
        if isinstance(found, Download) and files.exists(found.digest):
            name = offered(document_name(document), kind(found.media_type).endings)
            yield f"{_('stukken')}/{number:02} {name}", found
