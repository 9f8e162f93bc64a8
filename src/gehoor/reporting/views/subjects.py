"""What is kept about one person: looked up by name or address, ticked by who knows who it is, given as one ZIP."""

import re

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.authority.models import Person
from gehoor.complaints.queries.kept_about import Standing, standing_of
from gehoor.complaints.words import PARTY_KINDS, said
from gehoor.reporting.subjects.overview import overview_of
from gehoor.reporting.viewing import viewer_of
from gehoor.reporting.views.downloads import attachment
from gehoor.ui.forms import Form

subjects_page = role_required("coordinator", "administrator", "privacy_guard")
NUMBER = re.compile(r"\d{1,18}", re.ASCII)


class LookForm(Form):
    """Whom the request is about."""

    wie = forms.CharField(
        label=gettext_lazy("Naam of e-mailadres"),
        help_text=gettext_lazy("Stel eerst vast wie het vraagt. Kijk daarna welke regels echt over die persoon gaan."),
        max_length=300,
    )


@subjects_page
@require_safe
def subjects(request: StaffRequest) -> HttpResponse:
    """The form, and where somebody with this name or address stands, over the files that one sees."""
    asked = "wie" in request.GET
    form = LookForm(request.GET if asked else None)
    words = form.cleaned_data["wie"] if asked and form.is_valid() else ""
    people = _people(request, words) if words else []
    found = {each.party_id: each for each in standing_of(viewer_of(request), words)} if words else {}
    for person in people:
        found |= {each.party_id: each for each in standing_of(viewer_of(request), "", person.pk)}
    context = {
        "form": form,
        "asked": bool(words),
        "found": [(each, _told(each)) for each in found.values()],
        "people": people,
        "has_errors": asked and bool(form.errors),
    }
    return render(request, "reporting/subjects.html", context)


@subjects_page
@require_POST
def overview(request: StaffRequest) -> HttpResponse:
    """The ZIP about the rows that were ticked."""
    parties = [int(each) for each in request.POST.getlist("party") if NUMBER.fullmatch(each)]
    number = request.POST.get("person", "")
    person = None
    if NUMBER.fullmatch(number):
        person = Person.objects.filter(organisation=request.organisation, pk=int(number)).first()
    if not parties and person is None:
        form = LookForm()
        told = {"form": form, "nothing": True, "has_errors": True, "back": reverse("subjects:subjects")}
        return render(request, "reporting/subjects.html", told, status=422)
    content = overview_of(viewer_of(request), request.organisation.name, parties, person)
    answer = attachment(content, "persoonsgegevens.zip", "application/zip")
    assert isinstance(answer, HttpResponse)  # noqa: S101  bytes are answered at once
    return answer


def _people(request: StaffRequest, words: str) -> list[Person]:
    mine = Person.objects.filter(organisation=request.organisation)
    return list((mine.filter(name__icontains=words) | mine.filter(email__iexact=words)).order_by("name")[:20])


def _told(standing: Standing) -> str:
    who = standing.name or standing.description or _("zonder naam")
    parts = [who, said(PARTY_KINDS, standing.kind).lower(), standing.email, standing.address]
    return ", ".join(part for part in parts if part)
