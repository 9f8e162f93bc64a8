"""The page for during a call: who, what, in the caller's words, read back; then one button for how it ended."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.actions.finish_call_back import finish_call_back
from gehoor.complaints.actions.mark_call_back import mark_call_back
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.actions.request_call_back import CallBackDetails, request_call_back
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.actions.write_down import write_down
from gehoor.complaints.queries.call_backs import call_back_for
from gehoor.complaints.queries.work_list import Filters, work_list
from gehoor.complaints.refusals import Hidden
from gehoor.desk.calls import OUTCOMES, doors, promised_day
from gehoor.desk.forms.registering import CallForm
from gehoor.desk.pages import number_in, whole_number
from gehoor.desk.registering import complaint_from, new_submission
from gehoor.desk.viewing import viewer_of, workers_page
from gehoor.desk.views.register import registered

type Said = Mapping[str, Any]


@workers_page
def telephone(request: StaffRequest) -> HttpResponse:
    """Note down a call; the button that is pressed says how it ended."""
    if request.method != "POST":
        form = CallForm(initial=_first(request), organisation=request.organisation)
        return _shown(request, form)
    form = CallForm(request.POST, organisation=request.organisation)
    outcome = request.POST.get("outcome", "")
    if outcome not in ENDS:
        form.add_error(None, _("Kies hoe het gesprek eindigde, met een van de knoppen."))
    if form.is_valid():
        _check(form, outcome)
    if form.errors:
        return _shown(request, form, status=422)
    return ENDS[outcome](request, {**form.cleaned_data, "channel": "phone"}, outcome)


def _check(form: CallForm, outcome: str) -> None:
    said = form.cleaned_data
    if outcome == "solved" and not said["satisfied"]:
        form.add_error("satisfied", _("Schrijf op wat de beller zei. Dan is te zien dat de klacht echt is opgelost."))
    if outcome == "call_back" and not said["phone"]:
        form.add_error("phone", _("Vul het nummer in waarop u terugbelt."))


def _solved(request: StaffRequest, said: Said, _outcome: str) -> HttpResponse:
    complaint = complaint_from(request.organisation, _carried(request, said))
    made = solve_by_phone(complaint, viewer_of(request), said["satisfied"])
    _finish(request, said, "solved", made.complaint_id)
    return registered(request, made)


def _filed(request: StaffRequest, said: Said, _outcome: str) -> HttpResponse:
    """An oral complaint; put in writing when the caller agreed with the text that was read back (R7)."""
    viewer = viewer_of(request)
    made = register_complaint(complaint_from(request.organisation, _carried(request, said)), viewer)
    if said["agreed"] and made.secret is not None:
        _write_down(request, made, said["words"])
    _finish(request, said, "filed", made.complaint_id)
    return registered(request, made)


def _carried(request: StaffRequest, said: Said) -> Said:
    """With the colleague whom the call was marked to be about, unless another one was chosen now."""
    call = whole_number(said["call"])
    if call is None or said["person"]:
        return said
    with suppress(Hidden):
        return {**said, "person": str(call_back_for(viewer_of(request), call).concerns_id or "")}
    return said


def _write_down(request: StaffRequest, made: Registered, words: str) -> None:
    try:
        write_down(viewer_of(request), made.complaint_id, words)
    except Hidden:
        messages.info(request, _("De coördinator zet de klacht op schrift: u kunt dit dossier niet openen."))


def _called_back(request: StaffRequest, said: Said, _outcome: str) -> HttpResponse:
    details = CallBackDetails(
        organisation_id=request.organisation.pk,
        name=said["name"],
        phone=said["phone"],
        submission=said["submission"],
        about=said["words"],
        slots=tuple(said["slots"]),
        origin="phone",
        due_on=promised_day(request.organisation),
        concerns_id=whole_number(said["person"]),
    )
    request_call_back(details)
    messages.success(request, _("Het verzoek om terug te bellen staat in de lijst."))
    return HttpResponseRedirect(reverse("desk:call_backs"))


def _no_file(request: StaffRequest, said: Said, outcome: str) -> HttpResponse:
    """The call is kept with its outcome; no term runs."""
    details = CallBackDetails(
        organisation_id=request.organisation.pk,
        name=said["name"],
        phone=said["phone"],
        submission=said["submission"],
        about=said["words"],
        origin="phone",
        concerns_id=whole_number(said["person"]),
        outcome=outcome,
        done_by_id=request.person.pk,
    )
    call = whole_number(said["call"])
    if call is None:
        request_call_back(details)
    else:
        finish_call_back(viewer_of(request), call, outcome)
        mark_call_back(
            viewer_of(request), call, request.organisation.people.filter(pk=details.concerns_id or 0).first()
        )
    messages.success(request, _("Het gesprek is vastgelegd: %(outcome)s.") % {"outcome": OUTCOMES[outcome]})
    return HttpResponseRedirect(reverse("desk:work"))


ENDS: dict[str, Callable[[StaffRequest, Said, str], HttpResponse]] = {
    "explained": _no_file,
    "solved": _solved,
    "call_back": _called_back,
    "filed": _filed,
    "report": _no_file,
    "objection": _no_file,
    "other": _no_file,
}


def _finish(request: StaffRequest, said: Said, outcome: str, complaint_id: int) -> None:
    """The request to be called, where this call answered one, is dealt with."""
    call = whole_number(said["call"])
    if call is not None:
        with suppress(Hidden):  # a number of no call: the complaint stands all the same
            finish_call_back(viewer_of(request), call, outcome, complaint_id=complaint_id)


def _first(request: StaffRequest) -> dict[str, object]:
    first: dict[str, object] = {"submission": new_submission()}
    asked = number_in(request.GET, "verzoek")
    if asked is not None:
        found = call_back_for(viewer_of(request), asked)
        first |= {"call": asked, "name": found.name, "phone": found.phone, "words": found.about}
        first["person"] = str(found.concerns_id or "")
    return first


def _shown(request: StaffRequest, form: CallForm, status: int = 200) -> HttpResponse:
    words = request.GET.get("zoek", "").strip()[:100]
    found = work_list(viewer_of(request), "open", Filters(words=words)).items if words else ()
    context = {
        "form": form,
        "has_errors": bool(form.errors),
        # Behind a line: eight choices would push the buttons out of sight.
        "slots_open": bool(form["slots"].value() or form["slots"].errors),
        "outcomes": list(enumerate(OUTCOMES.items(), start=1)),
        "words": words,
        "found": found,
        "doors": doors(request.organisation),
    }
    return render(request, "desk/telephone.html", context, status=status)
