"""Bring in files that another system kept: first tried, then taken over, with what was refused and why."""

import hashlib

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.accounts.access import StaffRequest
from gehoor.reporting.importing.columns import COLUMNS, EXPLAINED, NEEDED
from gehoor.reporting.importing.taking import Brought, bring_files, try_files
from gehoor.reporting.importing_form import BringInForm
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.viewing import brings_in_page, viewer_of
from gehoor.ui.values import Cell, Crumb, Table


@brings_in_page
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: StaffRequest) -> HttpResponse:
    """A file is tried the first time that it comes; the same one again, with what the page gave back, is taken over."""
    form = BringInForm(request.POST or None, request.FILES or None)
    brought: Brought | None = None
    digest = ""
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        data = sent.read()
        digest = hashlib.sha256(data).hexdigest()
        try:
            if form.cleaned_data["tried"] == digest:
                brought = bring_files(request.organisation, viewer_of(request), data, file_name=sent.name)
            else:
                brought = try_files(request.organisation, viewer_of(request), data, file_name=sent.name)
        except CannotBe as problem:
            form.add_error("file", problem.because)
    again = BringInForm(initial={"tried": digest}) if brought and brought.tried and brought.taken else BringInForm()
    failed = form.is_bound and bool(form.errors)
    context = {
        "form": form if failed else again,
        "brought": brought,
        "refused": _refused(brought) if brought and brought.refused else None,
        "columns": _columns(),
        "has_errors": failed,
        "crumbs": [Crumb(_("Jaarverslagen"), reverse("reporting:years")), Crumb(_("Dossiers overnemen"))],
    }
    return render(request, "reporting/bring_in.html", context, status=422 if failed else 200)


def _refused(brought: Brought) -> Table:
    rows = [[Cell(str(each.row), number=True), Cell(each.column), Cell(each.why)] for each in brought.refused]
    return Table(_("Dit is geweigerd"), [_("Regel"), _("Kolom"), _("Waarom")], rows)


def _columns() -> Table:
    rows = [
        [Cell(names[0]), Cell(_("ja") if column in NEEDED else _("nee")), Cell(str(EXPLAINED.get(column, "")))]
        for column, names in COLUMNS.items()
    ]
    return Table(_("De kolommen"), [_("Kolom"), _("Nodig"), _("Uitleg")], rows)
