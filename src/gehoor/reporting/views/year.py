"""The report of a year on a page; every figure opens the files that it counts."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.platform import clock
from gehoor.reporting.addresses import figure_url
from gehoor.reporting.annual.documents import AnnualReport, list_told
from gehoor.reporting.annual.making import FIRST_YEAR, LAST_YEAR, counted, report_of
from gehoor.reporting.annual.sections import Section
from gehoor.reporting.forms import ProposalForm
from gehoor.reporting.models import YearReport
from gehoor.reporting.viewing import reports_page, viewer_of
from gehoor.ui.values import Cell, Chart, Crumb, Table


@reports_page
@require_safe
def years(request: StaffRequest) -> HttpResponse:
    """The years that one can look at."""
    this_year = clock.today().year
    released = {each.year: each for each in YearReport.objects.filter(organisation=request.organisation)}
    listed = [(each, released.get(each)) for each in range(this_year, this_year - 6, -1)]
    return render(request, "reporting/years.html", {"years": listed, "this_year": this_year})


@reports_page
@require_safe
def year(request: StaffRequest, year: int) -> HttpResponse:
    """The whole report, over the files that this person may see."""
    check_year(year)
    return render(request, "reporting/year.html", context_of(request, year))


def context_of(request: StaffRequest, year: int, form: ProposalForm | None = None) -> dict[str, object]:
    """What the page of a year shows; with a form that was refused where there is one."""
    typed = YearReport.objects.filter(organisation=request.organisation, year=year).first()
    counts = counted(viewer_of(request), year)
    report = report_of(request.organisation, counts, typed)
    initial = {"inhabitants": typed.inhabitants, "foreword": typed.foreword} if typed else {}
    return {
        "report": report,
        "typed": typed,
        "tables": [table_of(section, year) for section in report.sections],
        "trend": _trend(report),
        "list_table": list_table(report),
        "list_told": list_told(),
        "blanked": sum(report.listed.blanked.values()),
        "form": form or ProposalForm(initial=initial),
        "may_release": typed is not None and typed.proposed_by_id != request.person.pk,
        "crumbs": [Crumb(_("Jaarverslagen"), reverse("reporting:years")), Crumb(str(year))],
        "has_errors": bool(form and form.errors),
    }


def table_of(section: Section, year: int, *, links: bool = True) -> Table:
    """A section as a table; the figure of the year itself is a link."""
    rows = [
        [
            Cell(line.label),
            *(
                Cell(value, url=figure_url(year, line) if links and not place else "", number=True)
                for place, value in enumerate(line.values)
            ),
        ]
        for line in section.lines
    ]
    return Table(section.title, [_("Wat"), *section.columns], rows, caption_hidden=True)


def list_table(report: AnnualReport) -> Table:
    """The anonymous list as a table."""
    rows = [[Cell(value) for value in row] for row in report.list_rows]
    return Table(_("Afgesloten klachten, zonder namen"), report.list_columns, rows)


def check_year(year: int) -> None:
    """404 for a year in which there are no complaints under title 9.1."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404


def _trend(report: AnnualReport) -> Chart | None:
    received = report.sections[0].lines[0]
    points = [(column, float(value)) for column, value in zip(report.sections[0].columns, received.values, strict=True)]
    if len(points) == 1:
        return None
    told = _("Hoeveel klachten er per jaar zijn ontvangen, van het oudste naar het nieuwste jaar.")
    return Chart(_("Ontvangen klachten per jaar"), told, points[::-1], _("Jaar"), _("Ontvangen"))
