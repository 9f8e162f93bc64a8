"""How was the handling? A page without signing in: a code, three questions, thank you."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.answer_satisfaction import answer_satisfaction
from gehoor.complaints.queries.satisfaction import can_answer
from gehoor.complaints.refusals import Refused
from gehoor.platform.brake import Brake
from gehoor.portal.forms.experience import CodeForm, ExperienceForm
from gehoor.portal.views.mishaps import keeps_what_was_typed
from gehoor.ui.forms import Form

BRAKE = Brake("satisfaction")
THING = "satisfaction"


@keeps_what_was_typed
@never_cache
@sensitive_post_parameters("code")
def experience(request: SiteRequest) -> HttpResponse:
    """The code first; with a good one the questions; with answers the thanks. The code never stands in an address."""
    if request.method != "POST":
        return _page(request, CodeForm())
    typed = request.POST.copy()
    typed["code"] = typed.get("code", "").replace("\x00", "")
    code = CodeForm(typed)
    if not code.is_valid():
        return _page(request, code, status=422)
    found = can_answer(request.organisation.pk, code.cleaned_data["code"])
    if found is None:
        return _wrong(request, code)
    if found == "answered":
        return _page(request, None, done=True)
    return _answered(request, typed)


def _wrong(request: SiteRequest, code: CodeForm) -> HttpResponse:
    """Colleagues, or a library, share one network: what one of them mistypes locks nobody with a right code out.

    Nothing is won by guessing past the brake: there are 24 ** 20 codes, and one is found by its digest.
    """
    if BRAKE.holds(request, THING):
        code.add_error(
            None, _("Vanaf deze plek is te vaak een verkeerde code ingevuld. Probeer het over een kwartier.")
        )
        return _page(request, code, status=429)
    BRAKE.failed(request, THING)
    code.add_error("code", _("Met deze code vinden wij niets. Kijk de code nog eens na in de mail."))
    return _page(request, code, status=422)


def _answered(request: SiteRequest, typed: object) -> HttpResponse:
    """The questions, as long as they were not sent; `sent` is in the form with the questions only."""
    if "sent" not in request.POST:
        return _page(request, ExperienceForm(initial={"code": request.POST["code"]}), questions=True)
    form = ExperienceForm(typed)
    if form.is_valid():
        try:
            if answer_satisfaction(
                request.organisation.pk, form.cleaned_data["code"], form.scores, form.cleaned_data["words"]
            ):
                return _page(request, None, done=True)
        except Refused as problem:
            form.add_error(None, problem.because)
    return _page(request, form, questions=True, status=422)


def _page(
    request: SiteRequest, form: Form | None, *, questions: bool = False, done: bool = False, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "questions": questions,
        "done": done,
        "has_errors": bool(form is not None and form.is_bound and form.errors),
    }
    return render(request, "portal/experience.html", context, status=status)
