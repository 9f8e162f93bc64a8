"""One question a page: shown, kept, autosaved."""

import re
import secrets
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gehoor.authority.request import SiteRequest
from gehoor.intake import drafts
from gehoor.intake.actions.keep_answer import OTHER, Seen, begin_filing, forget_other_story, keep_answer
from gehoor.intake.addresses import address, go
from gehoor.intake.crowds import too_many_new, worn_out
from gehoor.intake.drafts import Filing
from gehoor.intake.steps.base import StepForm, without_nul
from gehoor.intake.steps.road import BY_SLUG, CHECK, before, following, place
from gehoor.intake.steps.story import Story
from gehoor.intake.views.mishaps import already_sent, keeps_what_was_typed

BACK_TO_CHECK = "controleren"


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def question(request: SiteRequest, slug: str) -> HttpResponse:
    """The page of one question."""
    step = _step(slug)
    filing = drafts.filing_of(request)
    if filing and filing.draft.sent:
        return already_sent(request)
    answers = filing.draft.data if filing else {}
    if request.method != "POST":
        form = step(organisation=request.organisation, answers=answers)
        return _page(request, form, filing)
    form = step(without_nul(request.POST), organisation=request.organisation, answers=answers)
    if not form.is_valid() and "save" not in request.POST:
        return _page(request, form, filing)
    kept, clash = _keep(request, form, filing)
    if clash or len(kept.draft.data.get(OTHER, [])) > _number(request, "others"):
        return _page(request, form, kept)
    if step is Story and kept.draft.data.get(OTHER):
        forget_other_story(kept)
    response = _onwards(request, kept, slug)
    drafts.remember(response, kept.code)
    return response


@require_POST
@keeps_what_was_typed
def autosave(request: SiteRequest, slug: str) -> HttpResponse:
    """Keep what was typed so far; what does not fit yet is kept as text. 429: too busy, the page goes on trying."""
    step = _step(slug)
    filing = drafts.filing_of(request)
    if filing and filing.draft.sent:
        return HttpResponse(status=204)
    if worn_out(filing.draft) if filing else too_many_new(request.organisation.pk):
        return HttpResponse(status=429, headers={"Retry-After": "60"})
    answers = filing.draft.data if filing else {}
    form = step(without_nul(request.POST), organisation=request.organisation, answers=answers)
    form.is_valid()
    kept, _clash = _keep(request, form, filing)
    response = HttpResponse(status=204)
    drafts.remember(response, kept.code)
    return response


def _step(slug: str) -> type[StepForm]:
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


@transaction.atomic
def _keep(request: SiteRequest, form: StepForm, filing: Filing | None) -> tuple[Filing, bool]:
    found = filing or begin_filing(request.organisation.pk, get_language() or "nl")
    seen = Seen(_tab(request), _number(request, "seen"))
    guarded = form.heading if isinstance(form, Story) else ""
    return keep_answer(found, form.slug, form.to_keep(), seen, guarded)


def _onwards(request: SiteRequest, filing: Filing, slug: str) -> HttpResponse:
    if "save" in request.POST:
        return go(request, "saved")
    onwards = following(filing.draft.data, slug)
    if request.GET.get("terug") == BACK_TO_CHECK and onwards in filing.draft.data:
        onwards = CHECK
    return go_to(request, onwards)


def go_to(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the browser to a page of the road."""
    return go(request, "question", slug=slug) if slug in BY_SLUG else go(request, slug)


def path_to(request: HttpRequest, slug: str | None) -> str:
    """The path of a page of the road; for the first page the way back leads to the beginning."""
    if slug is None:
        return address(request, "begin")
    return address(request, "question", slug=slug) if slug in BY_SLUG else address(request, slug)


def _page(request: SiteRequest, form: StepForm, filing: Filing | None) -> HttpResponse:
    answers = filing.draft.data if filing else {}
    number, total = place(answers, form.slug)
    back_to_check = request.GET.get("terug") == BACK_TO_CHECK
    others = answers.get(OTHER, []) if isinstance(form, Story) else []
    # A page that is shown again after an error is still the same tab, with what it had before it.
    again = form.is_bound and not others
    context: dict[str, Any] = {
        "form": form,
        "has_errors": bool(form.errors) and form.is_bound,
        "title": form.title,
        "back_url": path_to(request, CHECK if back_to_check else before(answers, form.slug)),
        "step": number,
        "steps": total,
        "submit_label": _("Verder"),
        "save_name": "save",
        "autosave_url": address(request, "autosave", slug=form.slug),
        "others": others,
        "tab": _tab(request) if again else secrets.token_hex(4),
        "seen": _number(request, "seen") if again else filing.draft.revision if filing else 0,
    }
    return render(request, "intake/question.html", context)


def _tab(request: HttpRequest) -> str:
    value = request.POST.get("tab", "")
    return value if re.fullmatch(r"[0-9a-f]{1,16}", value) else ""


def _number(request: HttpRequest, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else 0  # noqa: PLR2004  digits
