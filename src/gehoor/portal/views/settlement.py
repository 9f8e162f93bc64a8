"""A solution that was proposed: agree, or not satisfied; and a formal answer at one click (Awb 9:5, K7)."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.portal.forms.answering import SATISFIED, ContestForm, FormalForm, SettlementForm
from gehoor.portal.reading import file_of
from gehoor.portal.shown.asked import asked
from gehoor.portal.shown.standing import why_no_contest, why_no_formal, why_no_settlement
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page, rather
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def settlement(request: SiteRequest, visit: Visit) -> HttpResponse:
    """The solution in its words, and the two answers. Without one there is nothing to answer here."""
    file = file_of(visit)
    proposal = file.last("settlement_proposed")
    if proposal is None:
        return rather(request, why_no_settlement(file))
    page = FormPage(
        name="settlement",
        template="portal/settlement.html",
        make=SettlementForm,
        act=_answer,
        done=_("Dank u wel. Uw antwoord is verstuurd."),
        context={
            **frame(request, file, "settlement"),
            "proposal": proposal,
            "open": asked(file).settlement,
            "why_not": why_no_settlement(file),
        },
    )
    return form_page(request, visit, page)


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def contest(request: SiteRequest, visit: Visit) -> HttpResponse:
    """Not solved after all: the procedure goes on where it was."""
    file = file_of(visit)
    if (why_not := why_no_contest(file)) and request.method != "POST":
        return rather(request, why_not)
    page = FormPage(
        name="contest",
        template="portal/contest.html",
        make=ContestForm,
        act=_contest,
        done=_("Wij gaan verder met uw klacht. U hoeft niet opnieuw te beginnen."),
        context=frame(request, file, "contest"),
    )
    return form_page(request, visit, page)


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def formal(request: SiteRequest, visit: Visit) -> HttpResponse:
    """One click; the button stands on the first page too. Words are welcome, and may be left out."""
    file = file_of(visit)
    if (why_not := why_no_formal(file)) and request.method != "POST":
        return rather(request, why_not)
    page = FormPage(
        name="formal",
        template="portal/formal.html",
        make=FormalForm,
        act=_formal,
        done=_("Wij behandelen uw klacht nu formeel. U krijgt een schriftelijk antwoord met redenen."),
        context={**frame(request, file, "formal"), "asked_on": file.last("formal_requested")},
    )
    return form_page(request, visit, page)


def _answer(visit: Visit, form: Any, _once: str) -> None:
    given = form.cleaned_data
    act = confirm_settlement if given["answer"] == SATISFIED else contest_settlement
    act(visit.viewer, visit.complaint_id, given["words"])


def _contest(visit: Visit, form: Any, _once: str) -> None:
    contest_settlement(visit.viewer, visit.complaint_id, form.cleaned_data["words"])


def _formal(visit: Visit, form: Any, _once: str) -> None:
    request_formal(visit.viewer, visit.complaint_id, form.cleaned_data["words"])
