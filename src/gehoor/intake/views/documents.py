"""Documents that go along."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gehoor.authority.request import SiteRequest
from gehoor.intake import drafts
from gehoor.intake.actions.keep_answer import Seen, begin_filing, keep_answer
from gehoor.intake.actions.keep_file import drop_file, keep_files
from gehoor.intake.addresses import go
from gehoor.intake.documents import Documents, problem_with, too_large
from gehoor.intake.drafts import Filing
from gehoor.intake.steps.people import Represented
from gehoor.intake.steps.road import CHECK, FILES, before, place
from gehoor.intake.views.mishaps import already_sent, keeps_what_was_typed
from gehoor.intake.views.question import path_to
from gehoor.platform.attachments.uploads import too_much
from gehoor.ui.forms import Form


class FilesForm(Form):
    """What to send along; an authorisation only when one acts for somebody else."""

    def __init__(self, *args: Any, filing: Filing | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = filing.draft.files.count() if filing else 0
        self.fields["documents"] = Documents(label=gettext_lazy("Bestanden kiezen"), required=False, there=there)
        if filing and Represented.applies(filing.draft.data):
            self.fields["authorised"] = forms.BooleanField(
                label=gettext_lazy("Deze bestanden zijn mijn machtiging"), required=False
            )


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def documents(request: SiteRequest) -> HttpResponse:
    """Choose files, see what is there, go on. 'Toevoegen' stays on the page."""
    filing = drafts.filing_of(request)
    if filing and filing.draft.sent:
        return already_sent(request)
    form = (
        FilesForm(request.POST, request.FILES, filing=filing) if request.method == "POST" else FilesForm(filing=filing)
    )
    if too_much(request):
        form.add_error("documents", too_large())
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, filing)
    found = filing or begin_filing(request.organisation.pk, get_language() or "nl")
    chosen = form.cleaned_data["documents"]
    refused = keep_files(found, chosen, authorisation=bool(form.cleaned_data.get("authorised")))
    if refused:
        form.add_error("documents", [problem_with(each) for each in refused])
        response = _page(request, form, found)
    elif "add" in request.POST:
        response = go(request, FILES)
    else:
        keep_answer(found, FILES, {}, Seen("", 0))
        response = go(request, "saved" if "save" in request.POST else CHECK)
    drafts.remember(response, found.code)
    return response


@require_POST
@keeps_what_was_typed
def drop(request: SiteRequest, file_id: int) -> HttpResponse:
    """Take one document out."""
    filing = drafts.filing_of(request)
    if filing:
        drop_file(filing, file_id)
    return go(request, FILES)


def _page(request: SiteRequest, form: FilesForm, filing: Filing | None) -> HttpResponse:
    answers = filing.draft.data if filing else {}
    number, total = place(answers, FILES)
    context = {
        "form": form,
        "has_errors": bool(form.is_bound and form.errors),
        "title": _("Wilt u iets meesturen?"),
        "files": list(filing.draft.files.all()) if filing else [],
        "back_url": path_to(request, before(answers, FILES)),
        "step": number,
        "steps": total,
    }
    return render(request, "intake/documents.html", context)
