"""People: the list, one person, and bringing in many."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.authority.actions.add_person import add_person
from gehoor.authority.actions.import_people import Imported, import_people
from gehoor.authority.models import Person
from gehoor.authority.models.dated import holds_on
from gehoor.authority.queries import role_rows
from gehoor.authority.refusal import Refused
from gehoor.authority.words import ROLE_WORDS
from gehoor.desk.administration.acting import administrators, page
from gehoor.desk.administration.forms.people import SEATS, ImportForm, PersonForm
from gehoor.desk.administration.person_acts import acts_for
from gehoor.desk.words import said
from gehoor.platform import clock

PAGE_SIZE = 50


@administrators
def people(request: StaffRequest) -> HttpResponse:
    """Everybody, by name; and a form for one more."""
    form = PersonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            added = add_person(request.organisation, **form.cleaned_data)
        except Refused as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Toegevoegd. Geef nu een rol of een afdeling."))
            return HttpResponseRedirect(reverse("administration:person", args=[added.pk]))
    words = request.GET.get("zoek", "").strip()[:100]
    found = request.organisation.people.order_by("-active", "name")
    listed = Paginator(found.filter(name__icontains=words) if words else found, PAGE_SIZE)
    context = {
        "page": listed.get_page(request.GET.get("pagina")),
        "words": words,
        "form": form,
        "has_errors": form.is_bound and bool(form.errors),
    }
    return render(request, "administration/people.html", context, status=422 if context["has_errors"] else 200)


@administrators
def person(request: StaffRequest, person_id: int) -> HttpResponse:
    """One person: what holds today, and what can be changed."""
    found = get_object_or_404(Person, pk=person_id, organisation=request.organisation)
    account = getattr(found, "account", None)
    context = {"subject": found, "account": account, **_ties(found)}
    return page(request, "administration/person.html", acts_for(found, account), found, context)


@administrators
def bring_in(request: StaffRequest) -> HttpResponse:
    """A list of people from a file, with what was refused and why."""
    form = ImportForm(request.POST or None, request.FILES or None)
    done: Imported | None = None
    if request.method == "POST" and form.is_valid():
        try:
            done = import_people(request.organisation, form.cleaned_data["file"].read(), clock.today())
        except Refused as problem:
            form.add_error("file", str(problem))
    context = {"form": form, "done": done, "has_errors": form.is_bound and bool(form.errors)}
    return render(request, "administration/import.html", context, status=422 if context["has_errors"] else 200)


def _ties(found: Person) -> dict[str, Any]:
    today = clock.today()
    now = holds_on(today)
    seats = found.capacities.filter(now).select_related("body")
    providers = {each.key: each.name for each in found.organisation.sign_ons.all()}
    return {
        "roles": [
            (said(ROLE_WORDS, each.kind), each.unit or each.body, providers.get(each.source, each.source))
            for each in role_rows(found, today)
        ],
        "works": list(found.employments.filter(now).select_related("unit")),
        "seats": [(said(SEATS, each.kind), each.body) for each in seats],
        "mandates": list(found.mandates.filter(now).select_related("body")),
        "substitutes": list(found.substitutions.filter(ends_on__isnull=True).select_related("substitute"))
        + list(found.substitutions.filter(ends_on__gte=today).select_related("substitute")),
    }
