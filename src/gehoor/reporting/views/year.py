"""The report of a year on a page; every figure opens the files that it counts."""

from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.viewer import system
from gehoor.platform import clock
from gehoor.reporting.addresses import figure_url
from gehoor.reporting.annual.documents import AnnualReport, list_told
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.learned_sections import LessonLine
from gehoor.reporting.annual.making import FIRST_YEAR, LAST_YEAR, counted, report_of
from gehoor.reporting.annual.public_lessons import PublicLesson, lessons_to_release, public_lessons
from gehoor.reporting.annual.publishing import open_totals
from gehoor.reporting.annual.sections import Line, Section, in_words
from gehoor.reporting.annual.small_cells import COLUMNS
from gehoor.reporting.forms import ProposalForm
from gehoor.reporting.models import YearReport
from gehoor.reporting.viewing import may_bring_in, may_release, reports_page, viewer_of
from gehoor.reporting.year import YearFigures, figures_of
from gehoor.ui.values import Cell, Chart, Crumb, Table


@reports_page
@require_safe
def years(request: StaffRequest) -> HttpResponse:
    """The years that one can look at."""
    this_year = clock.today().year
    released = {each.year: each for each in YearReport.objects.filter(organisation=request.organisation)}
    listed = [(each, released.get(each)) for each in range(this_year, this_year - 6, -1)]
    return render(
        request,
        "reporting/years.html",
        {
            "years": listed,
            "this_year": this_year,
            "may_propose": may_release(request),
            "may_bring_in": may_bring_in(request),
        },
    )


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
    learned = learned_of(viewer_of(request), request.organisation, counts)
    report = report_of(request.organisation, counts, learned, typed)
    offered = public_lessons(viewer_of(request), request.organisation, learned.years[0])
    return {
        "report": report,
        "typed": typed,
        "tables": [(table_of(section), section.rule) for section in report.sections],
        "trend": _trend(report),
        "lessons": lesson_table(report),
        "lessons_to_release": _to_release(request, typed, counts),
        "list_table": list_table(report),
        "list_told": list_told(),
        "blanks": report.listed.blanks,
        "blanked_table": blanked_table(report),
        "form": form or ProposalForm(initial=_initial(typed, offered), offered=offered),
        "publishes_judgements": settings.PUBLISH_JUDGEMENTS and may_release(request),
        "changed_since": typed is not None and typed.released_at is not None and _changed(typed, counts[0]),
        "may_release": typed is not None and typed.proposed_by_id != request.person.pk,
        "crumbs": [Crumb(_("Jaarverslagen"), reverse("reporting:years")), Crumb(str(year))],
        "has_errors": bool(form and form.errors),
    }


def offered_lessons(request: StaffRequest, year: int) -> tuple[PublicLesson, ...]:
    """The measures that this person may put on the public page."""
    viewer = viewer_of(request)
    learned = learned_of(viewer, request.organisation, [figures_of(year, (), clock.today())])
    return public_lessons(viewer, request.organisation, learned.years[0])


def _to_release(request: StaffRequest, typed: YearReport | None, counts: list[YearFigures]) -> Sequence[LessonLine]:
    """What the public will read, counted over all files as the release counts."""
    if typed is None or typed.released_at is not None:
        return ()
    learned = learned_of(system(request.organisation.pk), request.organisation, counts[:1])
    return lessons_to_release(typed, learned.years[0])


def _initial(typed: YearReport | None, offered: Sequence[PublicLesson]) -> dict[str, object]:
    """What was typed before; at first every measure is proposed."""
    if typed is None:
        return {"lessons": [each.key for each in offered]}
    return {name: getattr(typed, name) for name in ProposalForm.base_fields}


def table_of(section: Section, *, links: bool = True) -> Table:
    """A section as a table; the figure of each year that was counted is a link."""
    rows = [
        [
            Cell(line.label),
            *(
                Cell(value, url=_figure_of(line, column) if links and value != "0" else "", number=True)
                for column, value in zip(section.columns, line.values, strict=True)
            ),
        ]
        for line in section.lines
    ]
    return Table(section.title, [_("Wat"), *section.columns], rows, caption_hidden=True)


def _changed(released: YearReport, now: YearFigures) -> bool:
    """Whether what was published counts otherwise by now: something came to light, or was put right."""
    shown = open_totals(released.published)
    return any(now[name] != count for name, count in shown.items())


def _figure_of(line: Line, column: str) -> str:
    return figure_url(int(column), line) if column.isdecimal() else ""


def blanked_table(report: AnnualReport) -> Table:
    """What is blanked in the anonymous list, before anybody releases it."""
    names = dict(zip(COLUMNS, report.list_columns, strict=False))
    rows = [
        [Cell(names[group]), Cell(in_words(group, value)), Cell(str(count), number=True)]
        for group, values in report.listed.blanked.items()
        for value, count in values.items()
    ]
    return Table(_("Wat in de lijst is weggelaten"), [_("Kolom"), _("Wat er stond"), _("Hoe vaak")], rows)


def list_table(report: AnnualReport) -> Table:
    """The anonymous list as a table."""
    rows = [[Cell(value) for value in row] for row in report.list_rows]
    return Table(_("Afgesloten klachten, zonder namen"), report.list_columns, rows)


def lesson_table(report: AnnualReport, *, links: bool = True) -> Table:
    """The measures in words; each leads to its file."""
    rows = [
        [
            Cell(
                each.row[0],
                url=reverse("desk:file", args=[each.reference]) if links and each.reference else "",
                lang="nl" if each.reference or not links else "",  # of a destroyed file only our own sentence is left
            ),
            *(Cell(cell) for cell in each.row[1:-1]),
            Cell(each.row[-1], lang="nl" if each.effect else ""),
        ]
        for each in report.lessons
    ]
    return Table(report.lessons_title, report.lesson_columns, rows, caption_hidden=True)


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
