"""The measures, or the files whose sides were asked, behind a figure of what was learned."""

from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.learned_rows import Answer, Lesson
from gehoor.complaints.words import MEASURE_STATES, MEASURES, said
from gehoor.platform import clock
from gehoor.reporting.annual.learned import COUNTS, Learned, LearnedInYear, Side, learned_of
from gehoor.reporting.annual.learned_sections import words_of
from gehoor.reporting.annual.learned_words import ASKED, answer_label, learned_rule, measure_label
from gehoor.reporting.viewing import reports_page, viewer_of
from gehoor.reporting.views.figure import AT_ONCE
from gehoor.reporting.views.year import check_year
from gehoor.reporting.year import figures_of
from gehoor.ui.dates import short_date
from gehoor.ui.values import Cell, Crumb, Table


@reports_page
@require_safe
def figure(request: StaffRequest, year: int, name: str) -> HttpResponse:
    """`name` is a count of measures, or a side with what it was asked (`complainant.heard`)."""
    check_year(year)
    learned = learned_of(viewer_of(request), request.organisation, [figures_of(year, (), clock.today())])
    context = _of_measures(request, learned, name) if name in COUNTS else _of_answers(request, learned, name)
    crumbs = [
        Crumb(_("Jaarverslagen"), reverse("reporting:years")),
        Crumb(str(year), reverse("reporting:year", args=[year])),
        Crumb(str(context["title"])),
    ]
    return render(request, "reporting/learned_figure.html", {**context, "crumbs": crumbs})


def _of_measures(request: StaffRequest, learned: Learned, name: str) -> dict[str, object]:
    found = learned.years[0]
    title, pages = measure_label(name), Paginator(found.measures[name], AT_ONCE)
    page = pages.get_page(request.GET.get("pagina"))
    table = _measures(title, list(page.object_list), found)
    told = {"rule": learned_rule(name), "count": pages.count, "of_measures": True}
    return {"title": title, "page": page, "table": table, **told}


def _of_answers(request: StaffRequest, learned: Learned, name: str) -> dict[str, object]:
    side, asked = _side(learned.years[0], name)
    title, pages = answer_label(side.side, asked), Paginator(side.about(asked), AT_ONCE)
    page = pages.get_page(request.GET.get("pagina"))
    table = _answers(title, list(page.object_list))
    told = {"rule": learned_rule(asked, learned.least), "count": pages.count, "of_measures": False}
    return {"title": title, "page": page, "table": table, **told}


def _side(found: LearnedInYear, name: str) -> tuple[Side, str]:
    who, _dot, asked = name.partition(".")
    side = next((each for each in found.sides if each.side == who), None)
    if side is None or asked not in ASKED:
        raise Http404
    return side, asked


def _measures(title: str, rows: Sequence[Lesson], found: LearnedInYear) -> Table:
    lines = [
        [
            _file(each),
            Cell(words_of(each), lang="nl" if each.words else ""),
            Cell(said(MEASURES, each.kind)),
            Cell(short_date(each.added_on)),
            Cell(said(MEASURE_STATES, each.status(found.last))),
        ]
        for each in rows
    ]
    return Table(title, [_("Kenmerk"), _("Wat"), _("Soort"), _("Sinds"), _("Hoe het ermee staat")], lines)


def _answers(title: str, rows: Sequence[Answer]) -> Table:
    lines = [
        [_file(each), Cell(short_date(each.closed_on)), Cell(_("ja") if each.scores else _("nee"))] for each in rows
    ]
    return Table(title, [_("Kenmerk"), _("Afgesloten"), _("Gaf antwoord")], lines)


def _file(each: Lesson | Answer) -> Cell:
    if not each.id:
        return Cell(_("%(reference)s (vernietigd)") % {"reference": each.reference})
    return Cell(each.reference, url=reverse("desk:file", args=[each.reference]))
