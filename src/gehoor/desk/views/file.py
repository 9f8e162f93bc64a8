"""The file on one page: who and what, what happened, the clock and what must happen now."""

from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.values import FilePage
from gehoor.desk.dossier.clock import reasons, strip_of
from gehoor.desk.dossier.duties import duties, refusals
from gehoor.desk.dossier.law_words import article, sentence
from gehoor.desk.dossier.learned import learned, thought
from gehoor.desk.dossier.offers import groups as offers
from gehoor.desk.dossier.papers import documents, letters, messages, tasks
from gehoor.desk.dossier.timeline import groups, timeline
from gehoor.desk.dossier.who import facts, standing, who
from gehoor.desk.steps import STEPS
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import CAPACITIES, said
from gehoor.letters.queries.letters import letters_of


@desk_page
def file(request: StaffRequest, reference: str) -> HttpResponse:
    """Everything in the file."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference)
    written = letters(page, letters_of(viewer, page.head.complaint_id))
    mine = any(each.person_id == viewer.person_id for each in page.assignments)
    context = {
        **context_of(page, request.GET.get("toon", "")),
        "letters": written,
        "mine": mine,
        "learned": learned(viewer, page),
        "thought": thought(viewer, page),
    }
    return render(request, "desk/file.html", context)


def context_of(page: FilePage, group: str = "") -> dict[str, object]:
    """What the page of a file shows."""
    listed = duties(page)
    return {
        "file": page,
        "head": page.head,
        "standing": standing(page),
        "facts": facts(page),
        "people": who(page),
        "working": [(each.name, said(CAPACITIES, each.capacity)) for each in page.assignments],
        "messages_of_file": messages(page),
        "documents": documents(page),
        "timeline": timeline(page, group),
        "groups": groups(group),
        "strip": strip_of(page),
        "reasons": reasons(page.position),
        "term": page.position.term,
        "duties": [each for each in listed if each.open],
        "done": [each for each in listed if not each.open],
        "refusals": refusals(page),
        "breaches": [(sentence(each.what), article(each.article), each.on) for each in page.position.breaches],
        "norms": [(sentence(each.question), article(each.article)) for each in page.position.open_norms],
        "offers": offers(page),
        "can": frozenset(key for key, each in STEPS.items() if each.offered(page)),
        "tasks": tasks(page),
    }
