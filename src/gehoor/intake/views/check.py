"""Check the answers, sign, send."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.intake import drafts
from gehoor.intake.actions.send_complaint import send_complaint
from gehoor.intake.addresses import address, go
from gehoor.intake.answers import Answers, text
from gehoor.intake.drafts import Filing
from gehoor.intake.steps.people import Name
from gehoor.intake.steps.road import CHECK, FILES, before, place
from gehoor.intake.steps.story import Story, problem_with_story
from gehoor.intake.told import address_parts, told
from gehoor.intake.views.mishaps import keeps_what_was_typed
from gehoor.intake.views.question import BACK_TO_CHECK, path_to
from gehoor.ui.forms import Form
from gehoor.ui.values import SummaryRow


class Sign(Form):
    """The signature (Awb 9:4, 2:18): a name above, a tick here. `website` is a trap that people do not see."""

    signed = forms.BooleanField(
        label=gettext_lazy("Ik onderteken deze klacht. Mijn naam en adres hierboven kloppen."), required=False
    )
    website = forms.CharField(required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def check(request: SiteRequest) -> HttpResponse:
    """The last step. Only an empty story keeps one from sending."""
    filing = drafts.filing_of(request)
    if filing is None:
        return render(request, "intake/lost.html", {"was_post": request.method == "POST"})
    if filing.draft.sent:
        return go(request, "sent")
    # What does not fit was kept too, so the story is looked at once more.
    problem = problem_with_story(str(filing.draft.data.get(Story.slug, {}).get("story", "")))
    if request.method != "POST" or problem or _changed_elsewhere(request, filing):
        return _page(request, filing, problem)
    # A form object would cost more than the two fields: this is the step that must be cheap.
    signed, trapped = "signed" in request.POST, bool(request.POST.get("website"))
    send_complaint(filing, request.organisation, signed=signed, trapped=trapped)
    return go(request, "sent")


def _changed_elsewhere(request: HttpRequest, filing: Filing) -> bool:
    seen = request.POST.get("seen", "")
    return bool(seen) and seen != str(filing.draft.revision)


def _page(request: SiteRequest, filing: Filing, problem: str) -> HttpResponse:
    answers = filing.draft.data
    number, total = place(answers, CHECK)
    context: dict[str, Any] = {
        "form": Sign(request.POST) if request.method == "POST" else Sign(),
        "title": _("Controleer uw antwoorden"),
        "rows": rows(request, filing),
        "missing": _missing(answers),
        "has_name": bool(text(answers, Name.slug, "name")),
        "story_problem": problem,
        "story_url": _change(request, Story.slug),
        "name_url": _change(request, Name.slug),
        "tried": request.method == "POST",
        "has_errors": request.method == "POST" and bool(problem),
        "changed": request.method == "POST" and _changed_elsewhere(request, filing),
        "revision": filing.draft.revision,
        "back_url": path_to(request, before(answers, CHECK)),
        "step": number,
        "steps": total,
    }
    return render(request, "intake/check.html", context)


def rows(request: SiteRequest, filing: Filing) -> list[SummaryRow]:
    """Every question with its answer and the way to change it."""
    found = [
        SummaryRow(each.question, each.answer, _change(request, each.step))
        for each in told(request.organisation, filing.draft.data)
    ]
    names = "\n".join(filing.draft.files.values_list("name", flat=True))
    return [*found, SummaryRow(_("Wat u meestuurt"), names, address(request, FILES))]


def _change(request: HttpRequest, slug: str) -> str:
    return f"{address(request, 'question', slug=slug)}?terug={BACK_TO_CHECK}"


def _missing(answers: Answers) -> list[str]:
    """What the law asks for (Awb 9:4(2)) and was not given; asked kindly, never a reason to refuse."""
    asked = {_("uw naam"): text(answers, Name.slug, "name"), _("uw adres"): any(address_parts(answers)[:3])}
    return [what for what, given in asked.items() if not given]
