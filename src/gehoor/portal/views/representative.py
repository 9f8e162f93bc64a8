"""Somebody who helps or speaks for the complainant (Awb 2:1)."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.portal.forms.details import RepresentativeForm
from gehoor.portal.forms.files import details_of
from gehoor.portal.reading import file_of
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def representative(request: SiteRequest, visit: Visit) -> HttpResponse:
    """Who it is and what they may do. A person looks at it before anybody else is told of the complaint."""
    file = file_of(visit)
    page = FormPage(
        name="representative",
        template="portal/representative.html",
        make=RepresentativeForm,
        act=_ask,
        done=_("Dank u wel. Wij nemen dit op in uw klacht. U krijgt van ons bericht."),
        onwards="messages",
        context={
            **frame(request, file, "representative"),
            "representatives": [party for party in file.parties if party.kind == "representative"],
        },
    )
    return form_page(request, visit, page)


def _ask(visit: Visit, form: Any, once: str) -> None:
    """A message with the authorisation: the handler adds the representative after looking at it."""
    given = form.cleaned_data
    lines = [_("Deze persoon helpt mij: %(name)s.") % {"name": given["name"]}]
    if given["reach"].strip():
        lines.append(_("Bereikbaar: %(reach)s") % {"reach": given["reach"].strip()})
    if given["what"].strip():
        lines.append(given["what"].strip())
    receive_message(
        visit.viewer,
        visit.complaint_id,
        "\n".join(lines),
        channel="portal",
        documents=[details_of(taken) for taken in given["documents"]],
        identity=f"{visit.writer}:{once}" if once else None,
    )
