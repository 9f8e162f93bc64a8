"""The one way in which every form of a party is shown, kept and carried out."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.authority.request import SiteRequest
from gehoor.complaints.refusals import NotPermitted, Refused
from gehoor.law.phrases.articles import article_name
from gehoor.law.sources import article_url
from gehoor.portal.actions.keep_draft import drop_draft, keep_draft
from gehoor.portal.addresses import address, go
from gehoor.portal.drafts import draft_of
from gehoor.portal.forms.registry import FORMS, cleaned_post, restore, typed_in
from gehoor.portal.views.entering import inside
from gehoor.portal.visits import Visit
from gehoor.ui.forms import Form

Maker = Callable[..., Form]


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page with a form. `make` builds it, `act` carries it out (raising Refused where the law says no)."""

    name: str
    template: str
    make: Maker
    act: Callable[[Visit, Any, str], None]
    done: str
    onwards: str = "home"
    context: Mapping[str, Any] = field(default_factory=dict)
    only_files: bool = False


def form_page(request: SiteRequest, visit: Visit, page: FormPage) -> HttpResponse:
    """Show it, with what was typed before; or carry it out. What is refused stays in the page, and in the draft."""
    if request.method != "POST":
        form = page.make()
        kept = restore(form, {} if page.only_files else draft_of(visit, page.name))
        return _shown(request, page, form, secrets.token_urlsafe(16), kept=kept)
    form = page.make(cleaned_post(request), request.FILES)
    once = request.POST.get("once", "").replace("\x00", "")[:40]  # PostgreSQL keeps no NUL
    if form.is_valid() and _carried_out(visit, page, form, once):
        drop_draft(visit, page.name)
        messages.success(request, page.done)
        return go(request, page.onwards)
    if not page.only_files:
        keep_draft(visit, page.name, typed_in(request))
    return _shown(request, page, form, once)


def rather(request: SiteRequest, why_not: str) -> HttpResponse:
    """A step that is not to be taken now: the first page of the file, with why above it."""
    messages.info(request, why_not)
    return go(request, "home")


@require_POST
@inside
def autosave(request: SiteRequest, visit: Visit, form: str) -> HttpResponse:
    """Keep what stands in a form now."""
    if form not in FORMS:
        raise Http404
    keep_draft(visit, form, typed_in(request))
    return HttpResponse(status=204)


def refusal_words(refused: Refused) -> str:
    """Why not, with the article for who wants to read it."""
    url = article_url(refused.article)
    if not url:
        return refused.because
    name = article_name(refused.article, "en" if get_language() == "en" else "nl")
    return format_html('{} <a href="{}">{}</a>', refused.because, url, name)


def _carried_out(visit: Visit, page: FormPage, form: Form, once: str) -> bool:
    try:
        page.act(visit, form, once)
    except Refused as refused:
        form.add_error(None, refusal_words(refused))
        return False
    except NotPermitted as refused:
        raise Http404 from refused
    return True


def _shown(request: SiteRequest, page: FormPage, form: Form, once: str, *, kept: bool = False) -> HttpResponse:
    has_errors = bool(form.is_bound and form.errors)
    context: dict[str, Any] = {
        **page.context,
        "form": form,
        "has_errors": has_errors,
        "once": once or secrets.token_urlsafe(16),
        "kept": kept,
        "lost_files": has_errors and bool(request.FILES),
        "autosave_url": "" if page.only_files else address(request, "autosave", form=page.name),
        "back_url": address(request, "home"),
        "kept_words": _("Wat u eerder typte, staat hieronder. Het is nog niet verstuurd."),
    }
    return render(request, page.template, context)
