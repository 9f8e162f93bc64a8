"""For whoever guards privacy: odd reads, and the question why; for the reader: the question, to answer."""

import datetime as dt

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.authority.links import absolute
from gehoor.complaints.actions.ask_reader import answer_question, ask_reader, close_question
from gehoor.complaints.queries.look_questions import Question, all_questions, my_questions, question_for
from gehoor.complaints.queries.odd_reads import GUARD, OddRead, odd_reads
from gehoor.complaints.refusals import Refused
from gehoor.desk.forms.base import long_text
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import CAPACITIES, Words, said
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.platform import clock
from gehoor.ui.forms import Form

REASONS: Words = {
    "glass": gettext_lazy("In nood geopend"),
    "many": gettext_lazy("Veel dossiers binnen een uur"),
    "unassigned": gettext_lazy("Werkt niet aan het dossier"),
    "sensitive": gettext_lazy("Gevoelig dossier"),
    "other_unit": gettext_lazy("Dossier van een andere afdeling"),
    "after_hours": gettext_lazy("Buiten kantoortijd"),
}
ORIGINS: Words = {"desk": gettext_lazy("Op de pagina's van Gehoor")}
CONCLUSIONS: Words = {
    "in_order": gettext_lazy("In orde"),
    "talked": gettext_lazy("Besproken met de collega"),
    "incident": gettext_lazy("Wordt onderzocht als incident"),
}
WEEK = dt.timedelta(days=7)
NO_CONTENT = gettext_lazy("Schrijf niets op van wat er in een dossier staat.")


class AskForm(Form):
    words = long_text(gettext_lazy("Wat wilt u weten?"), rows=3, required=False, help_text=NO_CONTENT)


class AnswerForm(Form):
    words = long_text(gettext_lazy("Waarvoor zag u deze dossiers in?"), rows=4, help_text=NO_CONTENT)


class CloseForm(Form):
    conclusion = forms.ChoiceField(
        label=gettext_lazy("Wat vindt u ervan?"), choices=list(CONCLUSIONS.items()), widget=forms.RadioSelect
    )
    words = long_text(gettext_lazy("Toelichting"), rows=3, required=False, help_text=NO_CONTENT)


@role_required(GUARD)
def inspection(request: StaffRequest) -> HttpResponse:
    """A week of odd reads, and the questions that were asked."""
    viewer = viewer_of(request)
    last = _day(request.GET.get("tot", "")) or clock.today()
    first = last - WEEK + dt.timedelta(days=1)
    later = last + WEEK
    context = {
        "first": first,
        "last": last,
        "earlier": (last - WEEK).isoformat(),
        "later": later.isoformat() if later <= clock.today() else "",
        "reads": [
            (each, _why(each.reasons), _roles(each), _where(each), each.person_id == request.person.pk)
            for each in odd_reads(viewer, first, last)
        ],
        "questions": [(each, _state(each)) for each in all_questions(viewer)],
    }
    return render(request, "desk/inspection.html", context)


@role_required(GUARD)
def ask(request: StaffRequest, person_id: int, day: str) -> HttpResponse:
    """Ask this colleague about this day; they get a mail without content."""
    viewer, on = viewer_of(request), _day(day)
    found = next(iter(odd_reads(viewer, on, on, person_id=person_id)), None) if on else None
    if found is None:
        raise Http404
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_reader(viewer, person_id, found.day, form.cleaned_data["words"])
        except Refused as problem:
            form.add_error(None, problem.because)
        else:
            address = reverse("desk:look_question", args=[asked.pk])
            _tell(
                request,
                asked.person.email,
                _("U kreeg een vraag over uw inzage in dossiers"),
                address,
                f"asked:{asked.pk}",
            )
            messages.success(request, _("De vraag is gesteld. De collega krijgt bericht."))
            return HttpResponseRedirect(reverse("desk:inspection"))
    context = {
        "form": form,
        "found": found,
        "why": _why(found.reasons),
        "has_errors": form.is_bound and bool(form.errors),
    }
    return render(request, "desk/inspection_ask.html", context, status=422 if context["has_errors"] else 200)


@desk_page
def question(request: StaffRequest, question_id: int) -> HttpResponse:
    """For the reader to answer, for the guard to close."""
    viewer = viewer_of(request)
    found = question_for(viewer, question_id)
    kind = _form_for(found)
    form = kind(request.POST if request.method == "POST" else None) if kind else None
    if form is not None and request.method == "POST" and form.is_valid():
        try:
            _act(request, found, form)
        except Refused as problem:
            form.add_error(None, problem.because)
        else:
            return HttpResponseRedirect(reverse("desk:work" if found.mine else "desk:inspection"))
    wrong = form is not None and form.is_bound and bool(form.errors)
    context = {"form": form, "found": found, "why": _why(found.reasons), "state": _state(found), "has_errors": wrong}
    return render(request, "desk/look_question.html", context, status=422 if wrong else 200)


@desk_page
def questions(request: StaffRequest) -> HttpResponse:
    """What was asked of whoever signed in, and is not answered yet."""
    listed = [(each, _why(each.reasons)) for each in my_questions(viewer_of(request))]
    return render(request, "desk/look_questions.html", {"questions": listed})


def _form_for(found: Question) -> type[Form] | None:
    if found.closed_at is not None:
        return None
    if found.mine:
        return None if found.answered_at else AnswerForm
    return CloseForm


def _act(request: StaffRequest, found: Question, form: Form) -> None:
    viewer, typed = viewer_of(request), form.cleaned_data
    if found.mine:
        answer_question(viewer, found.question_id, typed["words"])
        messages.success(request, _("Dank u wel. Uw antwoord is vastgelegd."))
    else:
        close_question(viewer, found.question_id, typed["conclusion"], typed["words"])
        messages.success(request, _("De vraag is afgesloten."))


def _tell(request: StaffRequest, to: str, subject: str, path: str, identity: str) -> None:
    lines = (_("Open de pagina om te antwoorden."), absolute(request.organisation, path))
    put_notice(request.organisation, Notice(to, subject, lines, f"look_question:{identity}", braked=False))


def _day(typed: str) -> dt.date | None:
    try:
        found = dt.date.fromisoformat(typed)
    except ValueError:
        return None
    return found if dt.date(2000, 1, 1) <= found <= clock.today() else None


def _why(reasons: tuple[str, ...]) -> str:
    return ", ".join(said(REASONS, each) for each in reasons)


def _roles(each: OddRead) -> str:
    return ", ".join(said(CAPACITIES, role) for role in each.roles if role in CAPACITIES) or "-"


def _where(each: OddRead) -> str:
    return ", ".join(said(ORIGINS, origin) for origin in each.origins)


def _state(each: Question) -> str:
    if each.closed_at:
        return said(CONCLUSIONS, each.conclusion)
    return _("Beantwoord") if each.answered_at else _("Wacht op antwoord")
