"""Propose a report to be published, and release it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.forms import ProposalForm
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.viewing import releases_page
from gehoor.reporting.views.year import check_year, context_of, offered_lessons


@releases_page
@require_POST
def propose(request: StaffRequest, year: int) -> HttpResponse:
    """With the foreword and the number of inhabitants."""
    check_year(year)
    form = ProposalForm(request.POST, offered=offered_lessons(request, year))
    if not form.is_valid():
        return render(request, "reporting/year.html", context_of(request, year, form), status=422)
    try:
        propose_report(request.person, year, **form.cleaned_data)
    except CannotBe as problem:
        messages.error(request, problem.because)
    else:
        messages.success(request, _("Het verslag staat klaar. Een collega moet het vrijgeven."))
    return HttpResponseRedirect(reverse("reporting:year", args=[year]))


@releases_page
@require_POST
def release(request: StaffRequest, year: int) -> HttpResponse:
    """By somebody else than who proposed it."""
    check_year(year)
    try:
        release_report(request.person, year)
    except CannotBe as problem:
        messages.error(request, problem.because)
    else:
        messages.success(request, _("Het verslag staat nu op de openbare pagina."))
    return HttpResponseRedirect(reverse("reporting:year", args=[year]))
