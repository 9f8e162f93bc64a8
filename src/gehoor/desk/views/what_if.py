"""'What if': how the clock would stand. Nothing is recorded."""

from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.file_page import what_if as ask
from gehoor.desk.dossier.clock import reasons, strip_if
from gehoor.desk.dossier.law_words import article, sentence
from gehoor.desk.dossier.what_if import WhatIfForm
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import CLOSED_AS, PHASES, said


@desk_page
def what_if(request: StaffRequest, reference: str) -> HttpResponse:
    """The question, and the law room's answer."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference, purpose="what if")
    form = WhatIfForm(request.GET or None, page=page)
    context: dict[str, object] = {"file": page, "head": page.head, "form": form, "has_errors": bool(form.errors)}
    if form.is_bound and form.is_valid():
        event, on, fields = form.asked
        found = ask(viewer, reference, event, on, fields)
        refusal = page.position.refusal(event)
        context |= {
            "found": found,
            "strip": strip_if(page, found),
            "reasons": reasons(found),
            "phase": said(CLOSED_AS, found.closed_as) if found.closed_as else said(PHASES, found.phase),
            "refused": sentence(refusal.because) if refusal else "",
            "refused_by": article(refusal.article) if refusal else None,
            "breaches": [(sentence(each.what), article(each.article)) for each in found.breaches],
            "now": page.position.term,
        }
    return render(request, "desk/what_if.html", context)
