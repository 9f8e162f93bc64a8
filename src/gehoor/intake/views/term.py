"""How the law counts, explained to everyone; a term computed on request."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from gehoor.intake.language import page_language
from gehoor.intake.steps.base import without_nul
from gehoor.law.phrase import Language
from gehoor.law.phrases.articles import article_name
from gehoor.law.phrases.render import render as in_words
from gehoor.law.sources import article_url
from gehoor.law.term import Term, explain, term_of
from gehoor.platform import clock
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

UNITS = (("weeks", _("weken")), ("days", _("dagen")), ("months", _("maanden")), ("years", _("jaar")))
EARLIEST, LATEST = dt.date(1994, 1, 1), dt.date(2100, 12, 31)
MOST = 520


class Asked(Form):
    """From which day, how long, and by how much it was extended."""

    start = DateField(
        label=_("Vanaf welke dag?"),
        help_text=_("De dag waarop de klacht binnenkwam. Bijvoorbeeld 20 2 2026."),
        earliest=EARLIEST,
        latest=LATEST,
    )
    length = forms.IntegerField(
        label=_("Hoe lang is de termijn?"),
        help_text=_("Voor een klacht is dat 6 weken, of 10 weken als een commissie adviseert."),
        min_value=1,
        max_value=MOST,
        initial=6,
        widget=forms.TextInput({"inputmode": "numeric", "class": "gh-width-4"}),
    )
    unit = forms.ChoiceField(label=_("Waarin telt u?"), choices=UNITS, initial="weeks")
    extension = forms.IntegerField(
        label=_("Met hoeveel weken verlengd?"),
        help_text=_("Bij een klacht mag dat één keer, met ten hoogste 4 weken."),
        min_value=0,
        max_value=MOST,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "class": "gh-width-4"}),
    )


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step in words with the address of its article."""

    on: dt.date
    why: str
    article: str
    url: str


@require_safe
def term(request: HttpRequest) -> HttpResponse:
    """Without a question the explanation and an example; with one, its answer too."""
    asked = "length" in request.GET
    form = Asked(without_nul(request.GET)) if asked else Asked()
    context: dict[str, Any] = {"form": form, "has_errors": asked and not form.is_valid(), "today": clock.today()}
    if asked and form.is_valid():
        context |= _answer(form.cleaned_data, page_language())
    return render(request, "intake/term.html", context)


def _answer(asked: dict[str, Any], language: Language) -> dict[str, Any]:
    extension = asked["extension"] or 0
    try:
        found = term_of(
            asked["start"], extend_weeks=(extension,) if extension else (), **{asked["unit"]: asked["length"]}
        )
    except (OverflowError, ValueError):
        return {"beyond": True}
    return {"term": found, "explained": explain(found, language), "term_steps": _steps(found, language)}


def _steps(found: Term, language: Language) -> list[StepShown]:
    return [
        StepShown(
            step.on, in_words(step.why, language), article_name(step.article, language), article_url(step.article)
        )
        for step in found.steps
    ]
