"""What is needed to close a file: the checklist that blocks, and the ways to end."""

from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.closing import closing_checklist
from gehoor.complaints.queries.file_page import file_page
from gehoor.desk.dossier.duties import duties
from gehoor.desk.dossier.law_words import article
from gehoor.desk.dossier.offers import groups
from gehoor.desk.dossier.to_come import hearing_to_come
from gehoor.desk.viewing import desk_page, viewer_of


@desk_page
def closing(request: StaffRequest, reference: str) -> HttpResponse:
    """Every duty, what blocks, and what was recorded as impossible."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference)
    checklist = closing_checklist(viewer, reference)
    names = {each.legal_name: each.name or each.description for each in page.parties}
    context = {
        "file": page,
        "head": page.head,
        "blocking": [(each, article(each.article), names.get(each.to, "")) for each in checklist if each.blocks],
        "others": [(each, article(each.article), names.get(each.to, "")) for each in checklist if not each.blocks],
        "duties": {each.what: each.url for each in duties(page) if each.open},
        "ways": groups(page),
        "to_come": hearing_to_come(page),
    }
    return render(request, "desk/closing.html", context)
