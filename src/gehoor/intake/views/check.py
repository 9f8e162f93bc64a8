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
from gehoor.intake.steps.story import Story
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
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def check(request: SiteRequest) -> HttpResponse:
    """The last step. Only an empty story keeps one from sending."""
    filing = drafts.filing_of(request)
    if filing is None:
        return render(request, "intake/lost.html", {"was_post": request.method == "POST"})
    if filing.draft.sent:
        return go(request, "sent")
    story = _story(request, filing)
    if request.method != "POST":
        return _page(request, Sign(), filing, story)
    form = Sign(request.POST)
    if not form.is_valid() or not story.is_valid() or _changed_elsewhere(form, filing):
        return _page(request, form, filing, story)
    trapped = bool(form.cleaned_data["website"])
    send_complaint(filing, request.organisation, signed=form.cleaned_data["signed"], trapped=trapped)
    return go(request, "sent")


def _story(request: SiteRequest, filing: Filing) -> Story:
    """The story as it is kept, looked at once more: what does not fit was kept too."""
    answers = filing.draft.data
    return Story(answers.get(Story.slug, {}), organisation=request.organisation, answers=answers)


def _changed_elsewhere(form: Sign, filing: Filing) -> bool:
    seen = form.cleaned_data.get("seen")
    return seen is not None and seen != filing.draft.revision


def _page(request: SiteRequest, form: Sign, filing: Filing, story: Story) -> HttpResponse:
    answers = filing.draft.data
    number, total = place(answers, CHECK)
    changed = form.is_bound and form.is_valid() and _changed_elsewhere(form, filing)
    context: dict[str, Any] = {
        "form": form,
        "title": _("Controleer uw antwoorden"),
        "rows": rows(request, filing),
        "missing": _missing(answers),
        "has_name": bool(text(answers, Name.slug, "name")),
        "story_problem": "" if story.is_valid() else " ".join(str(each) for each in story.errors.get("story", ())),
        "story_url": _change(request, Story.slug),
        "name_url": _change(request, Name.slug),
        "tried": request.method == "POST",
        "has_errors": request.method == "POST" and not story.is_valid(),
        "changed": changed,
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
