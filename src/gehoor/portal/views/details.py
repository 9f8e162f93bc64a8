"""How a party can be reached, and whether they want letters on this page (K31)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import CitizenFile
from gehoor.portal.actions.change_details import change_details
from gehoor.portal.addresses import go
from gehoor.portal.forms.details import DetailsForm
from gehoor.portal.reading import file_of
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def details(request: SiteRequest, visit: Visit) -> HttpResponse:
    """A form with what we know. Who gave no name has nothing here to change: they can send a message."""
    file = file_of(visit)
    if file.me is None:
        return go(request, "messages")

    def make(*data: Any) -> DetailsForm:
        return DetailsForm(*data, initial=_known(file))

    page = FormPage(
        name="details",
        template="portal/details.html",
        make=make,
        act=_change,
        done=_("Uw gegevens zijn bijgewerkt."),
        onwards="details",
        context={**frame(request, file, "details"), "me": file.me},
    )
    return form_page(request, visit, page)


def _known(file: CitizenFile) -> Mapping[str, Any]:
    me = file.me
    if me is None:
        return {}
    return {
        "name": me.name,
        "postal": [me.address, me.postcode, me.city, ""],
        "phone": me.phone,
        "email": me.email,
        "prefers": me.prefers,
        "electronic": me.electronic_since is not None,
    }


def _change(visit: Visit, form: Any, _once: str) -> None:
    given = form.cleaned_data
    postal = given["postal"]
    changes = {
        "name": given["name"],
        "phone": given["phone"],
        "email": given["email"],
        "prefers": given["prefers"],
        "address": postal.street if postal else "",
        "postcode": postal.postcode if postal else "",
        "city": ", ".join(part for part in (postal.town, postal.country) if part) if postal else "",
    }
    change_details(visit, changes, electronic=given["electronic"])
