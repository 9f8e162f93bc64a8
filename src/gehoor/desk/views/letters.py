"""Letters of a file: begin one, write it, let somebody agree, send it, take it back within ten minutes."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.permissions import ALLOWED
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.refusals import Conflict, NotPermitted, Refused
from gehoor.desk.dossier.law_words import article, sentence
from gehoor.desk.dossier.papers import LETTER_STATES
from gehoor.desk.dossier.to_come import OUTCOMES, hearing_to_come
from gehoor.desk.downloads import own_pdf
from gehoor.desk.forms.letters import GiveBackForm, LetterForm, NewLetterForm, first_values
from gehoor.desk.letter_acts import ACTS, Told
from gehoor.desk.pages import number_in
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import said
from gehoor.letters.actions.edit_letter import EditLetter, edit_letter
from gehoor.letters.actions.prepare_letter import PrepareLetter, prepare_letter
from gehoor.letters.kinds import CATALOGUE, Kind, kind_of
from gehoor.letters.queries.letter_page import letter_page
from gehoor.letters.queries.letters import letters_of, preview
from gehoor.letters.queries.views import LetterPage

WRITABLE = ("draft", "awaiting_approval", "approved")


@desk_page
def new_letter(request: StaffRequest, reference: str, kind: str) -> HttpResponse:
    """What is asked for this kind of letter; then its draft."""
    wanted = CATALOGUE.get(kind)
    if wanted is None or not wanted.letter:
        raise Http404
    viewer = viewer_of(request)
    page = file_page(viewer, reference)
    if wanted.needs not in page.may:
        raise NotPermitted(wanted.needs, ALLOWED[wanted.needs])
    first = {"party": request.GET["party"]} if request.GET.get("party", "").isdigit() else {}
    form = NewLetterForm(request.POST or None, kind=wanted, page=page, initial=first)
    if request.method == "POST" and form.is_valid():
        command = PrepareLetter(
            page.head.complaint_id, kind, form.party_ids, values=form.values, enclosure_ids=form.enclosure_ids
        )
        try:
            made = prepare_letter(viewer, command)
        except Refused as problem:
            form.add_error(None, problem.because)
        else:
            return HttpResponseRedirect(reverse("desk:letter", args=[reference, made[0]]))
    context = {"file": page, "head": page.head, "kind": wanted, "form": form, "has_errors": bool(form.errors)}
    return render(
        request, "desk/new_letter.html", {**context, **_law(page, wanted)}, status=422 if form.errors else 200
    )


@desk_page
def letter(request: StaffRequest, reference: str, letter_id: int) -> HttpResponse:
    """One letter: how it reads, what is missing, its text, and what can be done with it."""
    page, found = _found(request, reference, letter_id)
    kind = kind_of(found.letter.kind)
    if request.method != "POST":
        form = LetterForm(kind=kind, page=page, initial=first_values(found, kind))
        return _shown(request, page, found, form)
    form = LetterForm(request.POST, kind=kind, page=page)
    if not form.is_valid():
        return _shown(request, page, found, form)
    return _saved(request, page, found, form)


@desk_page
@require_POST
def letter_act(request: StaffRequest, reference: str, letter_id: int, act: str) -> HttpResponse:
    """Send, take back, ask agreement, agree, give back, mark as posted."""
    _page, found = _found(request, reference, letter_id)
    if act not in ACTS:
        raise Http404
    told = _done(request, found, act)
    (messages.success if told.well else messages.error)(request, told.words)
    address = reverse("desk:letter", args=[reference, letter_id])
    return HttpResponseRedirect(f"{address}?bevestig=1" if told.confirm else address)


@desk_page
def letter_preview(request: StaffRequest, reference: str, letter_id: int) -> HttpResponseBase:
    """The PDF as it would leave today, marked as a draft."""
    _page, found = _found(request, reference, letter_id)
    return own_pdf(preview(viewer_of(request), letter_id), f"{reference} {found.letter.kind}.pdf")


def _found(request: StaffRequest, reference: str, letter_id: int) -> tuple[FilePage, LetterPage]:
    """The letter, when it belongs to this file; else it is not there."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference, purpose="letter")
    if all(each.letter_id != letter_id for each in letters_of(viewer, page.head.complaint_id)):
        raise Http404
    return page, letter_page(viewer, letter_id)


def _done(request: StaffRequest, found: LetterPage, act: str) -> Told:
    try:
        return ACTS[act](viewer_of(request), found.letter.letter_id, request.POST)
    except Refused as problem:
        return Told(problem.because, well=False)
    except NotPermitted:
        return Told(_("Dit is niet aan u. Vraag het de klachtencoördinator."), well=False)


def _saved(request: StaffRequest, page: FilePage, found: LetterPage, form: LetterForm) -> HttpResponse:
    command = EditLetter(
        found.letter.letter_id,
        number_in(request.POST, "seen") or found.letter.version,
        form.cleaned_data["subject"],
        form.cleaned_data["body"],
        form.values,
        form.enclosure_ids,
    )
    try:
        edit_letter(viewer_of(request), command)
    except Refused as problem:
        form.add_error(None, problem.because)
        return _shown(request, page, found, form)
    except Conflict:
        return _shown(request, page, found, form, conflict=True, status=409)
    messages.success(request, _("De brief is opgeslagen."))
    return HttpResponseRedirect(reverse("desk:letter", args=[page.head.reference, found.letter.letter_id]))


def _shown(
    request: StaffRequest,
    page: FilePage,
    found: LetterPage,
    form: LetterForm,
    *,
    status: int | None = None,
    **more: Any,
) -> HttpResponse:
    kind = kind_of(found.letter.kind)
    context = {
        "file": page,
        "head": page.head,
        "found": found,
        "letter": found.letter,
        "kind": kind,
        "form": form,
        "give_back": GiveBackForm(),
        "has_errors": bool(form.errors),
        "state": said(LETTER_STATES, found.letter.state),
        "writable": found.letter.state in WRITABLE and kind.needs in page.may,
        "may_approve": "approve" in page.may,
        "to_come": hearing_to_come(page) if kind.records and kind.records.event in OUTCOMES else "",
        "confirm": found.confirm or request.GET.get("bevestig") == "1",
        **_law(page, kind),
        **more,
    }
    return render(request, "desk/letter.html", context, status=status or (422 if form.errors else 200))


def _law(page: FilePage, kind: Kind) -> dict[str, object]:
    refusal = page.position.refusal(kind.records.event) if kind.records and kind.records.legal else None
    if refusal is None or page.position.allows(kind.records.event if kind.records else ""):
        return {"refused": "", "refused_by": None}
    return {"refused": sentence(refusal.because), "refused_by": article(refusal.article)}
