"""What was released, for everybody: pages and open data."""

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.reporting.annual.documents import as_pdf, list_told
from gehoor.reporting.annual.publishing import published_report
from gehoor.reporting.documents import lessons_as_csv, published_as_csv
from gehoor.reporting.judgements import public_judgements
from gehoor.reporting.models import YearReport
from gehoor.reporting.ods import MEDIA_TYPE
from gehoor.reporting.sheets import published_as_ods
from gehoor.reporting.views.downloads import attachment, with_mark
from gehoor.reporting.views.year import lesson_table, list_table, table_of


@require_safe
def years(request: SiteRequest) -> HttpResponse:
    """The years that were released."""
    found = YearReport.objects.filter(organisation=request.organisation, released_at__isnull=False)
    return render(request, "reporting/public_years.html", {"years": found})


@require_safe
def year(request: SiteRequest, year: int) -> HttpResponse:
    """One year; before it is released there is no such page."""
    found = _released(request, year)
    report = published_report(found.published, found.foreword)
    context = {
        "report": report,
        "judgements_url": _judgements_url(request, year),
        "released_at": found.released_at,
        "tables": [(table_of(section, links=False), section.rule) for section in report.sections],
        "lessons": lesson_table(report, links=False),
        "list_table": list_table(report),
        "list_told": list_told(),
    }
    return render(request, "reporting/public_year.html", context)


@require_safe
def download(request: SiteRequest, year: int, form: str) -> HttpResponseBase:
    """Open data (JSON, CSV, ODS) and the PDF."""
    found = _released(request, year)
    match form:
        case "klachten.json":
            return JsonResponse(found.published, json_dumps_params={"ensure_ascii": False})
        case "klachten.csv":
            return attachment(with_mark(published_as_csv(found.published)), f"klachten-{year}.csv", "text/csv")
        case "maatregelen.csv":
            lines = lessons_as_csv(published_report(found.published, found.foreword))
            return attachment(with_mark(lines), f"maatregelen-{year}.csv", "text/csv")
        case "klachten.ods":
            content = published_as_ods(published_report(found.published, found.foreword), found.published)
            return attachment(content, f"klachten-{year}.ods", MEDIA_TYPE)
        case "verslag.pdf" if found.released_at:
            content = as_pdf(published_report(found.published, found.foreword), found.released_at)
            return attachment(content, f"jaarverslag-klachten-{year}.pdf", "application/pdf")
        case _:
            raise Http404


def _judgements_url(request: SiteRequest, year: int) -> str:
    there = settings.PUBLISH_JUDGEMENTS and public_judgements(request.organisation, year).exists()
    return f"{request.path}oordelen/" if there else ""


def _released(request: SiteRequest, year: int) -> YearReport:
    return get_object_or_404(YearReport, organisation=request.organisation, year=year, released_at__isnull=False)
