"""The texts of letters: what stands in them, changed version by version; a mandatory part cannot be left out."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.accounts.access import StaffRequest
from gehoor.desk.administration.acting import administrators
from gehoor.letters.actions.change_template import NewTemplate, change_template
from gehoor.letters.kinds import CATALOGUE, FIELDS, Kind, TemplateText, check_template, default_text
from gehoor.letters.kinds.texts import LANGUAGES
from gehoor.letters.language import TemplateProblems, fill
from gehoor.letters.language.output import html
from gehoor.letters.queries.templates import own_template, template_in_force, templates_of
from gehoor.platform import clock
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

LANGUAGE_WORDS = {"nl": _("Nederlands"), "en": _("Engels")}


class TemplateForm(Form):
    subject = forms.CharField(label=_("Onderwerp"), max_length=300)
    body = forms.CharField(label=_("Tekst"), max_length=40_000, strip=False, widget=forms.Textarea({"rows": 22}))
    in_force_from = DateField(label=_("Vanaf welke dag geldt deze tekst?"), initial=clock.today)


@administrators
def letters(request: StaffRequest) -> HttpResponse:
    """Every kind of letter, in each language."""
    listed = [
        (kind, language, LANGUAGE_WORDS[language], own)
        for kind, language, own in templates_of(request.organisation, clock.today())
    ]
    return render(request, "administration/letters.html", {"letters": listed})


@administrators
def letter(request: StaffRequest, kind: str, language: str) -> HttpResponse:
    """The text in force; check and preview a change, then store it; or go back to ours."""
    wanted = CATALOGUE.get(kind)
    if wanted is None or language not in LANGUAGES:
        raise Http404
    text = template_in_force(request.organisation, wanted, language, clock.today())
    if request.method != "POST":
        form = TemplateForm(initial={"subject": text.subject, "body": text.body})
        return _shown(request, wanted, language, form, _preview(text, wanted, language))
    if request.POST.get("do") == "ours":
        change_template(request.organisation, NewTemplate(kind, language, None, clock.today()), request.person)
        messages.success(request, now_translate("Vanaf vandaag geldt onze eigen tekst weer."))
        return HttpResponseRedirect(reverse("administration:letter", args=[kind, language]))
    return _changed(request, wanted, language)


def _changed(request: StaffRequest, wanted: Kind, language: str) -> HttpResponse:
    form = TemplateForm(request.POST)
    if not form.is_valid():
        return _shown(request, wanted, language, form, SafeString(""))
    typed = TemplateText(form.cleaned_data["subject"], form.cleaned_data["body"].replace("\r\n", "\n"))
    try:
        check_template(typed, wanted, language)
    except TemplateProblems as problem:
        for each in problem.problems:
            line = now_translate("Regel %(line)d: %(what)s") % {"line": each.line, "what": each.message}
            form.add_error("body", line)
        return _shown(request, wanted, language, form, SafeString(""))
    if request.POST.get("do") == "check":
        return _shown(request, wanted, language, form, _preview(typed, wanted, language))
    command = NewTemplate(wanted.key, language, typed, form.cleaned_data["in_force_from"])
    change_template(request.organisation, command, request.person)
    messages.success(request, now_translate("De tekst is opgeslagen. Brieven die al begonnen zijn, houden hun tekst."))
    return HttpResponseRedirect(reverse("administration:letter", args=[wanted.key, language]))


def _preview(text: TemplateText, kind: Kind, language: str) -> SafeString:
    """How it reads with invented values."""
    try:
        template = check_template(text, kind, language)
    except TemplateProblems:
        return SafeString("")
    examples = {key: FIELDS[key].example for key in kind.fields}
    return html(fill(template.body, examples, language))


def _shown(request: StaffRequest, kind: Kind, language: str, form: TemplateForm, preview: SafeString) -> HttpResponse:
    names = [
        (each.nl if language == "nl" else each.en, each.label, kind.mandatory.get(each.key))
        for each in FIELDS.values()
        if each.key in kind.fields and not each.asked_only
    ]
    wrong = form.is_bound and bool(form.errors)
    context = {
        "kind": kind,
        "language": language,
        "language_words": LANGUAGE_WORDS[language],
        "form": form,
        "preview": preview,
        "names": names,
        "own": own_template(request.organisation, kind.key, language, clock.today()),
        "ours": default_text(kind.key, language),
        "has_errors": wrong,
    }
    return render(request, "administration/letter.html", context, status=422 if wrong else 200)
