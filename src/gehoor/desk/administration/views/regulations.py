"""The local regulation: its versions, the document itself, what each kind of complaint goes through, and a trial."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.accounts.access import StaffRequest
from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.models import RegulationVersion
from gehoor.authority.queries import parsed_regulation
from gehoor.authority.refusal import Refused
from gehoor.desk.administration.acting import administrators
from gehoor.desk.administration.diagram import draw
from gehoor.desk.administration.trial import TrialForm, road
from gehoor.desk.dossier.law_words import language
from gehoor.desk.pages import number_in
from gehoor.law.regulation import RegulationError, check_document
from gehoor.platform import clock
from gehoor.ui.forms import Form

EXAMPLE = """name = "Klachtenregeling"
organisation = "{organisation}"
in_force_from = {day}

[term]
weeks = 6
advice_weeks = 10
extension_weeks = 4
further = "consent"
"""


class DocumentForm(Form):
    text = forms.CharField(
        label=_("De regeling (TOML)"),
        max_length=400_000,
        strip=False,
        widget=forms.Textarea({"rows": 30, "spellcheck": "false", "autocapitalize": "off"}),
    )


@administrators
def regulations(request: StaffRequest) -> HttpResponse:
    """Every version, the newest first."""
    context = {"versions": request.organisation.regulations.all(), "today": clock.today()}
    return render(request, "administration/regulations.html", context)


@administrators
def edit_regulation(request: StaffRequest) -> HttpResponse:
    """The document: check it as often as one likes, then adopt it as a version."""
    if request.method != "POST":
        return _editing(request, DocumentForm(initial={"text": _first(request)}), {})
    form = DocumentForm(request.POST)
    if not form.is_valid():
        return _editing(request, form, {})
    text = form.cleaned_data["text"].replace("\r\n", "\n")
    if request.POST.get("do") == "adopt":
        try:
            adopted = adopt_regulation(request.organisation, text, request.person)
        except Refused as problem:
            form.add_error("text", str(problem).splitlines())
        else:
            messages.success(request, now_translate("De regeling is vastgelegd. Nieuwe klachten volgen deze versie."))
            for note in adopted.notes:
                messages.warning(request, note)
            return HttpResponseRedirect(reverse("administration:regulation", args=[adopted.version.pk]))
    return _editing(request, form, _checked(form, text))


@administrators
def regulation(request: StaffRequest, version_id: int) -> HttpResponse:
    """One version: in words, as a diagram, and tried against a complaint."""
    version = get_object_or_404(RegulationVersion, pk=version_id, organisation=request.organisation)
    told = check_document(version.text, language())
    trial = TrialForm(request.GET or None, organisation=request.organisation)
    tried = road(parsed_regulation(version), trial.case()) if trial.is_bound and trial.is_valid() else None
    context = {
        "version": version,
        "told": told,
        "walks": [(walk, draw(walk["steps"])) for walk in told["walks"]],
        "edit_from": f"{reverse('administration:edit_regulation')}?van={version.pk}",
        "trial": trial,
        "tried": tried,
    }
    return render(request, "administration/regulation.html", context)


def _first(request: StaffRequest) -> str:
    """The version that was asked for, else the newest, else a beginning."""
    wanted = number_in(request.GET, "van")
    versions = request.organisation.regulations.all()
    found = versions.first() if wanted is None else versions.filter(pk=wanted).first()
    if found is not None:
        return found.text
    return EXAMPLE.format(organisation=request.organisation.name.replace('"', ""), day=clock.today().isoformat())


def _checked(form: DocumentForm, text: str) -> dict[str, Any]:
    try:
        told = check_document(text, language())
    except RegulationError as problem:
        if not form.errors:
            form.add_error("text", problem.text(language()).splitlines())
        return {}
    return {"told": told, "walks": [(walk, draw(walk["steps"])) for walk in told["walks"]]}


def _editing(request: StaffRequest, form: DocumentForm, context: dict[str, Any]) -> HttpResponse:
    wrong = form.is_bound and bool(form.errors)
    everything = {**context, "form": form, "has_errors": wrong}
    return render(request, "administration/edit_regulation.html", everything, status=422 if wrong else 200)
