"""One page for each step: a form in, an action, a redirect out. What was typed stays, whatever goes wrong."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.permissions import ALLOWED
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.refusals import Conflict, NotPermitted, Refused
from gehoor.desk.dossier.law_words import article, sentence
from gehoor.desk.dossier.timeline import since
from gehoor.desk.drafts import forget_draft, restored
from gehoor.desk.forms.base import StepForm
from gehoor.desk.pages import number_in
from gehoor.desk.steps import STEPS
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.viewing import desk_page, viewer_of

LONGEST_CHOICE = 100


@desk_page
def step(request: StaffRequest, reference: str, key: str) -> HttpResponse:
    """The form of a step, and the step itself."""
    wanted = STEPS.get(key)
    if wanted is None:
        raise Http404
    page = file_page(viewer_of(request), reference)
    if wanted.may not in page.may:
        raise NotPermitted(wanted.may, ALLOWED[wanted.may])
    if request.method != "POST":
        return _shown(request, page, wanted, _form(wanted, request, page, initial=_first_values(request, page, wanted)))
    form = _form(wanted, request, page, data=request.POST, files=request.FILES)
    if not form.is_valid():
        return _shown(request, page, wanted, form)
    return _taken(request, page, wanted, form)


def _taken(request: StaffRequest, page: FilePage, wanted: Step, form: StepForm) -> HttpResponse:
    viewer = viewer_of(request)
    doing = Doing(viewer, request.person, page, number_in(request.POST, "seen") or page.head.version)
    try:
        done = wanted.run(doing, form.cleaned_data)
    except Refused as problem:
        form.add_error(None, problem.because)
        law = article(problem.article) if problem.article else None
        return _shown(request, page, wanted, form, law=law)
    except Conflict as problem:
        return _shown(request, page, wanted, form, status=409, changed=since(page, problem.seen))
    if not done.gone:
        forget_draft(viewer, page, wanted.key)
    messages.success(request, str(done.told))
    return HttpResponseRedirect(_next(request, page, done))


def _next(request: StaffRequest, page: FilePage, done: Done) -> str:
    if done.gone or request.POST.get("next") == "work":
        return reverse("desk:work")
    address = reverse(done.to or "desk:file", args=[page.head.reference, *done.arguments])
    return f"{address}?{done.query}" if done.query else address


def _form(wanted: Step, request: StaffRequest, page: FilePage, **kwargs: Any) -> StepForm:
    return wanted.form(page=page, organisation=request.organisation, viewer=viewer_of(request), **kwargs)


def _first_values(request: StaffRequest, page: FilePage, wanted: Step) -> dict[str, object]:
    """What the address chose beforehand, and what a draft holds."""
    asked = {name: value for name, value in request.GET.items() if len(value) <= LONGEST_CHOICE}
    return {**asked, **restored(page, wanted.draft_key(asked), wanted.form)}


def _shown(
    request: StaffRequest, page: FilePage, wanted: Step, form: StepForm, *, status: int | None = None, **more: Any
) -> HttpResponse:
    refusal = page.position.refusal(wanted.event) if wanted.event else None
    context = {
        "file": page,
        "head": page.head,
        "step": wanted,
        "form": form,
        "has_errors": bool(form.errors),
        "seen": page.head.version,
        "article": article(wanted.article) if wanted.article else None,
        "refused": sentence(refusal.because) if refusal else "",
        "refused_by": article(refusal.article) if refusal else None,
        "draft_key": wanted.draft_key(form.initial),
        **more,
    }
    return render(request, "desk/step.html", context, status=status or (422 if form.errors else 200))
