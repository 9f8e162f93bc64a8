"""Totals of years before Gehoor: typed in, and shown as such beside what is counted."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.reporting.actions.put_earlier_year import put_earlier_year, remove_earlier_year
from gehoor.reporting.annual.earlier import TYPED
from gehoor.reporting.earlier_form import EarlierYearForm
from gehoor.reporting.models import EarlierYear
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.telling import label
from gehoor.reporting.viewing import releases_page
from gehoor.ui.values import Cell, Crumb, Table


@releases_page
@require_http_methods(["GET", "HEAD", "POST"])
def earlier_years(request: StaffRequest) -> HttpResponse:
    """The years that were typed in, and the form for one; `?jaar=` fills it with what stands."""
    form = EarlierYearForm(request.POST if request.method == "POST" else None, initial=_standing(request))
    if request.method == "POST" and form.is_valid():
        year = form.cleaned_data["year"]
        try:
            put_earlier_year(request.person, year, form.figures, form.cleaned_data["source"])
        except CannotBe as problem:
            form.add_error(None, problem.because)
        else:
            messages.success(request, _("De cijfers van %(year)s zijn vastgelegd.") % {"year": year})
            return HttpResponseRedirect(reverse("reporting:earlier"))
    found = EarlierYear.objects.filter(organisation=request.organisation).select_related("typed_by")
    context = {
        "form": form,
        "years": found,
        "table": _table(list(found)),
        "has_errors": bool(form.errors),
        "crumbs": [Crumb(_("Jaarverslagen"), reverse("reporting:years")), Crumb(_("Eerdere jaren"))],
    }
    return render(request, "reporting/earlier.html", context, status=422 if form.errors else 200)


@releases_page
@require_POST
def remove(request: StaffRequest, year: int) -> HttpResponse:
    """Take a year away."""
    get_object_or_404(EarlierYear, organisation=request.organisation, year=year)
    remove_earlier_year(request.organisation, year)
    messages.success(request, _("De cijfers van %(year)s zijn weggehaald.") % {"year": year})
    return HttpResponseRedirect(reverse("reporting:earlier"))


def _standing(request: StaffRequest) -> dict[str, object]:
    wanted = request.GET.get("jaar", "")
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) == 4):  # noqa: PLR2004  digits of a year
        return {}
    found = EarlierYear.objects.filter(organisation=request.organisation, year=int(wanted)).first()
    return {"year": found.year, "source": found.source, **found.figures} if found else {}


def _table(years: list[EarlierYear]) -> Table:
    address = reverse("reporting:earlier")
    names = [name for name in TYPED if any(name in each.figures for each in years)]
    rows = [
        [
            Cell(str(each.year), url=f"{address}?jaar={each.year}#form"),
            *(Cell(str(each.figures.get(name, "-")), number=True) for name in names),
            Cell(each.source),
        ]
        for each in years
    ]
    columns = [_("Jaar"), *(label(name) for name in names), _("Bron")]
    return Table(_("Opgegeven door de gemeente, niet uit dossiers."), columns, rows)
