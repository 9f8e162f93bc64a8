"""The files that a figure counts, for who may see them."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.register_rows import RegisterRow
from gehoor.complaints.words import CHANNELS, CLOSED_AS, TOPICS, said
from gehoor.reporting.annual.making import counted
from gehoor.reporting.annual.sections import in_words
from gehoor.reporting.telling import LABELS, label, rule
from gehoor.reporting.viewing import reports_page, viewer_of
from gehoor.reporting.views.year import check_year
from gehoor.reporting.year import GROUPS, Figure, YearFigures
from gehoor.ui.dates import short_date
from gehoor.ui.values import Cell, Crumb, Table

AT_ONCE = 100


@reports_page
@require_safe
def figure(request: StaffRequest, year: int, name: str) -> HttpResponse:
    """Which files a figure (or `?deel=` of a group) counts."""
    check_year(year)
    figures = counted(viewer_of(request), year)[0]
    part = request.GET.get("deel", "")
    found = _found(figures, name, part)
    page = Paginator(found.rows, AT_ONCE).get_page(request.GET.get("pagina"))
    title = f"{label(name)}: {in_words(name, part)}" if name in GROUPS else label(name)
    context = {
        "title": title,
        "rule": rule(name) if name in LABELS else "",
        "count": found.value,
        "page": page,
        "table": table_of_files(title, list(page.object_list)),
        "crumbs": [
            Crumb(_("Jaarverslagen"), reverse("reporting:years")),
            Crumb(str(year), reverse("reporting:year", args=[year])),
            Crumb(title),
        ],
    }
    return render(request, "reporting/figure.html", context)


def _found(figures: YearFigures, name: str, part: str) -> Figure:
    found = figures.figures.get(name) if name in figures.figures else figures.groups.get(name, {}).get(part)
    if found is None:
        raise Http404
    return found


def table_of_files(title: str, rows: list[RegisterRow]) -> Table:
    """Files as a table: each reference leads to its file, unless that was destroyed."""
    columns = [_("Kenmerk"), _("Ontvangen"), _("Afgesloten"), _("Hoe het eindigde"), _("Onderwerp"), _("Langs")]
    return Table(title, columns, [_line(row) for row in rows])


def _line(row: RegisterRow) -> list[Cell]:
    # A destroyed file has no number any more, and no page.
    address = reverse("desk:file", args=[row.reference]) if row.id else ""
    return [
        Cell(row.reference if row.id else _("%(reference)s (vernietigd)") % {"reference": row.reference}, url=address),
        Cell(short_date(row.received_on)),
        Cell(short_date(row.closed_on) if row.closed_on else "-"),
        Cell(said(CLOSED_AS, row.closed_as) or "-"),
        Cell(said(TOPICS, row.topic) or "-"),
        Cell(said(CHANNELS, row.channel) or "-"),
    ]
