"""Who looked at the file: role and time, for the one whom the file is of."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import who_looked
from gehoor.portal.reading import file_of
from gehoor.portal.views.entering import inside
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit
from gehoor.ui.dates import written_instant
from gehoor.ui.values import Cell, Table

ON_A_PAGE = 30


@require_safe
@inside
def looked(request: SiteRequest, visit: Visit) -> HttpResponse:
    """The newest first. Own looks are there too, so that one sees if somebody else used the code."""
    file = file_of(visit)
    rows = [
        (Cell(written_instant(each.at)), Cell(role_words(each.role)), Cell(action_words(each.action)))
        for each in who_looked(visit.viewer, file.head.reference)
    ]
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("pagina"))
    table = Table(_("Wie uw klacht bekeek"), (_("Wanneer"), _("Wie"), _("Wat")), list(page), caption_hidden=True)
    context = frame(request, file, "who_looked") | {"table": table, "page": page}
    return render(request, "portal/who_looked.html", context)


def role_words(role: str) -> str:
    """A role as a citizen knows it."""
    return {
        "complainant": _("Uzelf, of wie uw code heeft"),
        "concerned": _("Degene over wie de klacht gaat"),
        "coordinator": _("Klachtencoördinator"),
        "handler": _("Behandelaar"),
        "hearing_officer": _("Wie het gesprek voert"),
        "adviser": _("Adviseur"),
        "decider": _("Wie beslist"),
        "approver": _("Wie meeleest"),
        "privacy_guard": _("Toezicht op privacy"),
        "administrator": _("Beheerder"),
        "system": _("Het programma zelf"),
    }.get(role, _("Medewerker"))


def action_words(action: str) -> str:
    """What somebody did."""
    return {
        "read": _("Bekeken"),
        "write": _("Iets vastgelegd"),
        "download": _("Een stuk opgehaald"),
        "export": _("Een kopie gemaakt"),
        "break_glass": _("Geopend in een noodgeval"),
        "destroy": _("Vernietigd"),
    }.get(action, action)
