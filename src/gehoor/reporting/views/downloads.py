"""The report to take along: PDF, spreadsheet, figures and register as CSV, JSON."""

from collections.abc import Iterable

from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.platform import clock
from gehoor.reporting.annual.documents import as_pdf
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.making import counted, report_of, rows_of
from gehoor.reporting.documents import as_csv, as_json, figures_as_csv, lessons_as_csv
from gehoor.reporting.models import YearReport
from gehoor.reporting.ods import MEDIA_TYPE
from gehoor.reporting.sheets import as_ods
from gehoor.reporting.viewing import reports_page, viewer_of
from gehoor.reporting.views.year import check_year


@reports_page
@require_safe
def download(request: StaffRequest, year: int, form: str) -> HttpResponseBase:
    """One of the forms; what it counts is what this person may see."""
    check_year(year)
    if form == "register.csv":
        lines = as_csv(rows_of(viewer_of(request), year))
        return attachment(with_mark(lines), f"klachten-{year}-register.csv", "text/csv")
    years = counted(viewer_of(request), year)
    learned = learned_of(viewer_of(request), request.organisation, years)
    match form:
        case "verslag.pdf":
            typed = YearReport.objects.filter(organisation=request.organisation, year=year).first()
            report = report_of(request.organisation, years, learned, typed)
            return attachment(as_pdf(report, clock.now()), f"jaarverslag-klachten-{year}.pdf", "application/pdf")
        case "verslag.ods":
            content = as_ods(report_of(request.organisation, years, learned), years, learned)
            return attachment(content, f"jaarverslag-klachten-{year}.ods", MEDIA_TYPE)
        case "maatregelen.csv":
            lines = lessons_as_csv(report_of(request.organisation, years, learned))
            return attachment(with_mark(lines), f"klachten-{year}-maatregelen.csv", "text/csv")
        case "cijfers.csv":
            return attachment(with_mark(figures_as_csv(years, learned)), f"klachten-{year}-cijfers.csv", "text/csv")
        case "cijfers.json":
            told = as_json(years[0], learned, request.organisation.name)
            return JsonResponse(told, json_dumps_params={"ensure_ascii": False})
        case _:
            raise Http404


def with_mark(lines: Iterable[str]) -> Iterable[str]:
    """With the mark by which a spreadsheet knows UTF-8."""
    yield "\N{ZERO WIDTH NO-BREAK SPACE}"
    yield from lines


def attachment(content: bytes | Iterable[str], name: str, media_type: str) -> HttpResponseBase:
    """A file to save."""
    kind = f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    if isinstance(content, bytes):
        return HttpResponse(content, content_type=kind, headers=headers)
    return StreamingHttpResponse(content, content_type=kind, headers=headers)
