"""Who looked at the file: role and time, for the one whom the file is of."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import Looked, who_looked
from gehoor.platform import clock
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
    rows = [_row(list(same)) for _key, same in groupby(who_looked(visit.viewer, file.head.reference), _alike)]
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("pagina"))
    table = Table(_("Wie uw klacht bekeek"), (_("Wanneer"), _("Wie"), _("Wat")), list(page), caption_hidden=True)
    context = frame(request, file, "who_looked") | {"table": table, "page": page}
    return render(request, "portal/who_looked.html", context)


def _alike(look: Looked) -> tuple[object, ...]:
    """What one after another counts as one line: the same day, the same role, the same thing."""
    return clock.civil_date(look.at), look.role, look.action


def _row(looks: list[Looked]) -> tuple[Cell, ...]:
    first, times = looks[0], len(looks)
    what = action_words(first.action)
    if times > 1:
        what = _("%(what)s (%(times)d keer)") % {"what": what, "times": times}
    return Cell(written_instant(first.at)), Cell(role_words(first.role)), Cell(what)


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
