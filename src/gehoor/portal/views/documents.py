"""Documents both ways: what was released to this party, and what they add."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.queries.documents import NotScanned, document_for
from gehoor.complaints.refusals import Hidden
from gehoor.platform.attachments.pictures import CannotStrip
from gehoor.platform.attachments.serving import download_headers
from gehoor.platform.attachments.sharing import handed_out
from gehoor.portal.addresses import go
from gehoor.portal.forms.files import details_of
from gehoor.portal.forms.talking import DocumentsForm
from gehoor.portal.reading import file_of
from gehoor.portal.shown.documents import shown_documents
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def documents(request: SiteRequest, visit: Visit) -> HttpResponse:
    """What is there, with kind and size; and a form to add something."""
    file = file_of(visit)
    page = FormPage(
        name="documents",
        template="portal/documents.html",
        make=DocumentsForm,
        act=_add,
        done=_("Toegevoegd. Wie uw klacht behandelt, ziet het ook."),
        onwards="documents",
        context={**frame(request, file, "documents"), "groups": shown_documents(request, file)},
        only_files=True,
    )
    return form_page(request, visit, page)


@require_safe
@inside
def download(request: SiteRequest, visit: Visit, document_id: int) -> HttpResponse:
    """One document, asked anew each time: its address dies with the right to it (safety row 4)."""
    try:
        found = document_for(visit.viewer, document_id)
    except Hidden as hidden:
        raise Http404 from hidden
    if isinstance(found, NotScanned):
        messages.warning(
            request,
            _("Dit bestand wordt nog op virussen gecontroleerd. Probeer het over een paar minuten opnieuw.")
            if found.scan == "waiting"
            else _("Dit bestand is tegengehouden: er zit misschien een virus in. Bel ons als u het nodig hebt."),
        )
        return go(request, "documents")
    try:
        content = handed_out(found.digest, found.media_type, shared=found.shared)
    except CannotStrip:
        messages.warning(request, _("Dit bestand kunnen wij hier niet laten zien. Bel ons als u het nodig hebt."))
        return go(request, "documents")
    response = FileResponse(content)
    # Afterwards: Django puts the name of the file in the store in the place of a disposition that was given.
    for name, value in download_headers(found.name, found.media_type).items():
        response.headers[name] = value
    return response  # type: ignore[return-value]  # a response that streams; Django's own base is the same


def _add(visit: Visit, form: Any, _once: str) -> None:
    for taken in form.cleaned_data["documents"]:
        add_document(visit.viewer, visit.complaint_id, details_of(taken))
