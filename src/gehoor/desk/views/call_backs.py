"""Who asked to be called."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.actions.finish_call_back import finish_call_back
from gehoor.complaints.actions.mark_call_back import mark_call_back
from gehoor.complaints.queries.call_backs import CallBack, call_back_for, done_call_backs, open_call_backs
from gehoor.desk.calls import OUTCOMES
from gehoor.desk.forms.registering import SLOTS, AboutForm
from gehoor.desk.viewing import viewer_of, workers_page
from gehoor.desk.words import said
from gehoor.platform import clock


@workers_page
def call_backs(request: StaffRequest) -> HttpResponse:
    """Whom to call, the earliest promise first; and what was dealt with."""
    viewer = viewer_of(request)
    context = {
        "waiting": [(each, _slots(each)) for each in open_call_backs(viewer)],
        "done": [(each, said(OUTCOMES, each.outcome)) for each in done_call_backs(viewer)],
        "today": clock.today(),
    }
    return render(request, "desk/call_backs.html", context)


@workers_page
@require_POST
def call_back_done(request: StaffRequest, request_id: int) -> HttpResponse:
    """Dealt with, without a note of the call."""
    finish_call_back(viewer_of(request), request_id, "other")
    messages.success(request, _("Van de lijst gehaald."))
    return HttpResponseRedirect(reverse("desk:call_backs"))


@workers_page
def call_back_about(request: StaffRequest, request_id: int) -> HttpResponse:
    """Say whom a call is about; who that is finds it nowhere any more."""
    viewer = viewer_of(request)
    found = call_back_for(viewer, request_id)
    first = {"person": str(found.concerns_id or "")}
    form = AboutForm(request.POST or None, initial=first, organisation=request.organisation)
    if request.method == "POST" and form.is_valid():
        person = request.organisation.people.filter(pk=form.cleaned_data["person"] or 0).first()
        mark_call_back(viewer, request_id, person)
        messages.success(request, _("Vastgelegd over wie dit gaat."))
        return HttpResponseRedirect(reverse("desk:call_backs"))
    context = {"form": form, "found": found, "has_errors": form.is_bound and bool(form.errors)}
    return render(request, "desk/call_back_about.html", context, status=422 if context["has_errors"] else 200)


def _slots(each: CallBack) -> str:
    words = dict(SLOTS)
    return ", ".join(str(words.get(slot, slot)) for slot in each.slots)
