"""The mailboxes, for the administrator: put in, change, try."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.intake.mail.actions.keep_mailbox import keep_mailbox
from gehoor.intake.mail.imap.connection import opened
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.mailbox_form import MailboxForm, values_of
from gehoor.intake.mail.models import Mailbox
from gehoor.intake.mail.words import problem_in_words


@role_required("administrator")
def mailboxes(request: StaffRequest) -> HttpResponse:
    """All of them, and how they are doing."""
    rows = Mailbox.objects.filter(organisation=request.organisation)
    shown = [(each, problem_in_words(each.problem) if each.problem else "") for each in rows]
    return render(request, "intake/mail/mailboxes.html", {"mailboxes": shown})


@role_required("administrator")
def mailbox(request: StaffRequest, mailbox_id: int | None = None) -> HttpResponse:
    """Put in or change one; saving tries it at once."""
    row = _found(request, mailbox_id)
    form = MailboxForm(request.POST or None, initial=values_of(row) if row else None)
    if request.method == "POST" and form.is_valid():
        kept = keep_mailbox(request.organisation, form.cleaned_data, row)
        _try(request, kept)
        return HttpResponseRedirect(reverse("mail:mailboxes"))
    return render(request, "intake/mail/mailbox.html", {"form": form, "row": row})


def _found(request: StaffRequest, mailbox_id: int | None) -> Mailbox | None:
    if mailbox_id is None:
        return None
    row = Mailbox.objects.filter(organisation=request.organisation, pk=mailbox_id).first()
    if row is None:
        raise Http404
    return row


def _try(request: StaffRequest, kept: Mailbox) -> None:
    if not kept.active:
        messages.success(request, _("De mailbox is bewaard, en wordt niet gelezen."))
        return
    try:
        with opened(kept):
            messages.success(request, _("De mailbox is bewaard, en inloggen lukt."))
    except MailboxProblem as problem:
        told = _("De mailbox is bewaard, maar wij kunnen hem niet lezen.")
        messages.error(request, f"{told} {problem_in_words(problem.key)}")
