"""What goes by post: print in one go, and mark as posted. And, in a demonstration, everything that was sent."""

import re

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.access import visible
from gehoor.complaints.refusals import Refused
from gehoor.desk.downloads import own_pdf
from gehoor.desk.letter_acts import posted as mark
from gehoor.desk.viewing import desk_page, viewer_of, workers_page
from gehoor.letters.queries.letters import letters_to_approve, occasion_of
from gehoor.letters.queries.outbox import demo_outbox, letters_to_post, print_bundle
from gehoor.letters.queries.sent import sent_letters
from gehoor.platform import clock

FILE_LINK = re.compile(r"/dossier/([A-Z0-9-]+)/")


@workers_page
def post(request: StaffRequest) -> HttpResponse:
    """The letters that lie ready for the post, and those that wait for a second person."""
    viewer = viewer_of(request)
    context = {"ready": letters_to_post(viewer), "to_approve": letters_to_approve(viewer)}
    return render(request, "desk/post.html", context)


@workers_page
def print_post(request: StaffRequest) -> HttpResponseBase:
    """All of them as one PDF, each on its own sheet."""
    made = print_bundle(viewer_of(request))
    if not made:
        raise Http404
    return own_pdf(made, f"post {clock.today().isoformat()}.pdf")


@desk_page
def letter_by_id(request: StaffRequest, letter_id: int) -> HttpResponse:
    """A letter of a list, at its own address below its file."""
    reference = occasion_of(viewer_of(request), letter_id).complaint.reference
    return HttpResponseRedirect(reverse("desk:letter", args=[reference, letter_id]))


@workers_page
@require_POST
def posted(request: StaffRequest, letter_id: int) -> HttpResponse:
    """This letter went to the post today."""
    try:
        told = mark(viewer_of(request), letter_id, QueryDict())
    except Refused as problem:
        messages.error(request, problem.because)
    else:
        messages.success(request, told.words)
    return HttpResponseRedirect(reverse("desk:post"))


@workers_page
def outbox(request: StaffRequest) -> HttpResponse:
    """In a demonstration: what would have been mailed."""
    if not request.organisation.demonstration:
        raise Http404
    viewer = viewer_of(request)
    mails = demo_outbox(request.organisation)
    told = {mail.mail_id: {mail.reference, *FILE_LINK.findall(mail.text)} - {""} for mail in mails}
    named = set().union(*told.values())
    seen = set(visible(viewer).filter(reference__in=named).values_list("reference", flat=True))
    context = {
        # The mail of the morning stands in no file, but names them.
        "mails": [mail for mail in mails if told[mail.mail_id] <= seen],
        "letters": sent_letters(viewer),
    }
    return render(request, "desk/outbox.html", context)
