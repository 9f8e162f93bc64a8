"""Several small forms on one page: the button says which, its act does it, and tells what was done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.authority.refusal import Refused
from gehoor.ui.forms import Form

administrators = role_required("administrator")

type Does = Callable[[StaffRequest, Any, dict[str, Any]], str | Promise]


@dataclass(frozen=True, slots=True)
class Act:
    """A form with its button; `subject` is what the page is about (a person, the organisation)."""

    title: str | Promise
    button: str | Promise
    form: type[Form]
    does: Does
    danger: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A form as the page shows it."""

    name: str
    act: Act
    form: Form


def page(
    request: StaffRequest, template: str, acts: Mapping[str, Act], subject: Any, context: Mapping[str, Any]
) -> HttpResponse:
    """Show every form; do the one that was sent. What was typed stays when it is refused."""
    sent = request.POST.get("act", "") if request.method == "POST" else ""
    shown = [_shown(request, name, act, subject, sent) for name, act in acts.items()]
    bound = next((each for each in shown if each.name == sent), None)
    if bound is not None and bound.form.is_valid():
        try:
            told = bound.act.does(request, subject, bound.form.cleaned_data)
        except Refused as problem:
            bound.form.add_error(None, str(problem))
        else:
            messages.success(request, str(told))
            return HttpResponseRedirect(request.get_full_path())
    wrong = bound is not None and bool(bound.form.errors)
    everything = {**context, "acts": shown, "bound": bound.form if bound else None, "has_errors": wrong}
    return render(request, template, everything, status=422 if wrong else 200)


def _shown(request: StaffRequest, name: str, act: Act, subject: Any, sent: str) -> Shown:
    data, files = (request.POST, request.FILES) if name == sent else (None, None)
    form = act.form(data, files, prefix=name, **_about(act.form, request, subject))
    return Shown(name, act, form)


def _about(form: type[Form], request: StaffRequest, subject: Any) -> dict[str, Any]:
    """What a form that knows the organisation or its subject is given."""
    given: dict[str, Any] = {}
    if getattr(form, "needs_organisation", False):
        given["organisation"] = request.organisation
    if getattr(form, "needs_subject", False):
        given["subject"] = subject
    return given
