"""The lists of mail that belongs to no file, each message with the term that it would have."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest
from gehoor.intake.mail.models import Mailbox
from gehoor.intake.mail.queries import LISTS, counts, lying, term_if_complaint
from gehoor.intake.mail.views.guard import list_page, viewer_of
from gehoor.intake.mail.words import problem_in_words, reason_in_words, result_in_words

PER_PAGE = 25


@list_page
def mail_in(request: StaffRequest) -> HttpResponse:
    """One list at a time; without a choice the first that holds something."""
    viewer = viewer_of(request)
    found = counts(viewer)
    wanted = request.GET.get("lijst", "")
    chosen = wanted if wanted in found else next((key for key, count in found.items() if count), str(LISTS[0]))
    page = Paginator(lying(viewer).filter(result=chosen), PER_PAGE).get_page(request.GET.get("pagina"))
    mailboxes = Mailbox.objects.filter(organisation_id=viewer.organisation_id, active=True)
    context = {
        "lists": [(key, result_in_words(key), count) for key, count in found.items()],
        "chosen": chosen,
        "chosen_label": result_in_words(chosen),
        "page": page,
        "messages_here": [(row, reason_in_words(row.why), term_if_complaint(row)) for row in page],
        "mailboxes": [(each, problem_in_words(each.problem) if each.problem else "") for each in mailboxes],
    }
    return render(request, "intake/mail/list.html", context)
