"""Before filing, saving for later, and going on with a code."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gehoor.authority.request import SiteRequest
from gehoor.intake import drafts
from gehoor.intake.actions.keep_answer import begin_filing
from gehoor.intake.addresses import address, go
from gehoor.intake.drafts import KEPT_DAYS
from gehoor.intake.steps.base import without_nul
from gehoor.intake.steps.road import FIRST, first_open, road
from gehoor.intake.views.mishaps import keeps_what_was_typed
from gehoor.intake.views.question import go_to
from gehoor.platform.attachments.road import MEGABYTE, WEB
from gehoor.platform.brake import Brake
from gehoor.platform.identifiers import secret_digest
from gehoor.ui.forms import Form

BRAKE = Brake("filing")


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def begin(request: SiteRequest) -> HttpResponse:
    """What you need, how long it takes; then a new filing, or on with the one that this browser is busy with."""
    filing = drafts.filing_of(request)
    if request.method == "POST":
        new = begin_filing(request.organisation.pk, get_language() or "nl")
        response = go(request, "question", slug=FIRST)
        drafts.remember(response, new.code)
        return response
    context = {
        "filing": filing if filing and (filing.draft.sent or filing.draft.data) else None,
        "steps": len(road({})),
        "kept_days": KEPT_DAYS,
        "most_files": WEB.most,
        "most_megabytes": WEB.each // MEGABYTE,
    }
    return render(request, "intake/begin.html", context)


@require_safe
@keeps_what_was_typed
def saved(request: SiteRequest) -> HttpResponse:
    """The code with which one can go on, and until when."""
    filing = drafts.filing_of(request)
    if filing is None:
        return go(request, "begin")
    if filing.draft.sent:
        return go(request, "sent")
    link = f"{address(request, 'resume')}#{filing.code}"
    return render(request, "intake/saved.html", {"filing": filing, "link": link})


class Code(Form):
    """The code that somebody wrote down."""

    code = forms.CharField(
        label=gettext_lazy("Uw code"),
        help_text=gettext_lazy("Vijf groepjes van vier tekens. Streepjes en hoofdletters maken niet uit."),
        max_length=100,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "data-secret-field": True}),
        error_messages={"required": gettext_lazy("Vul de code in die u kreeg toen u stopte.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def resume(request: SiteRequest) -> HttpResponse:
    """Go on with the code. A wrong code says the same, whatever there is."""
    form = Code(without_nul(request.POST) if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["code"]
        thing = secret_digest(typed)
        filing = None if BRAKE.holds(request, thing) else drafts.filing_with(request.organisation, typed)
        if filing is not None:
            response = go(request, "sent") if filing.draft.sent else go_to(request, first_open(filing.draft.data))
            drafts.remember(response, filing.code)
            return response
        BRAKE.failed(request, thing)
        form.add_error("code", _("Met deze code vinden wij niets. Kijk de code nog eens na, of bel ons."))
    return render(request, "intake/resume.html", {"form": form, "has_errors": bool(form.is_bound and form.errors)})


@require_POST
@keeps_what_was_typed
def leave(request: SiteRequest) -> HttpResponse:
    """Leave nothing in this browser."""
    response = go(request, "start")
    drafts.forget(response)
    return response
