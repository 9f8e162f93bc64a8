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
from gehoor.desk.steps.fitting import open_file
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.viewing import desk_page, viewer_of

LONGEST_CHOICE, REOPEN = 100, "heropenen"


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


def _unfit(page: FilePage, wanted: Step) -> str:
    """Why there is nothing to fill in: the file leaves nothing to do, or it is closed and the law waits till it is not.

    In an open file the form stands: what happened on an earlier day may be recorded when the law no longer allows it.
    """
    closed = page.head.phase == "closed" and wanted.event and not page.position.allows(wanted.event)
    return wanted.fits(page) or (open_file(page) if closed else "")


def _reopen_url(page: FilePage) -> str:
    return reverse("desk:step", args=[page.head.reference, REOPEN]) if STEPS[REOPEN].offered(page) else ""


def _shown(
    request: StaffRequest, page: FilePage, wanted: Step, form: StepForm, *, status: int | None = None, **more: Any
) -> HttpResponse:
    # Of several grounds one may be refused where another is allowed: then the step can be taken.
    lawful = not wanted.event or page.position.allows(wanted.event)
    refusal = None if lawful else page.position.refusal(wanted.event)
    context = {
        "file": page,
        "head": page.head,
        "step": wanted,
        "form": form,
        "has_errors": bool(form.errors),
        "seen": page.head.version,
        "article": article(wanted.article) if wanted.article else None,
        "refused": sentence(refusal.because) if refusal else "",
        "unfit": _unfit(page, wanted),
        "reopen_url": _reopen_url(page),
        "refused_by": article(refusal.article) if refusal else None,
        "draft_key": wanted.draft_key(form.initial),
        **more,
    }
    return render(request, "desk/step.html", context, status=status or (422 if form.errors else 200))
