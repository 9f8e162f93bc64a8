"""One message: read it, look at it as it was, keep it, decide what it is."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET, require_POST

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.viewer import Viewer
from gehoor.intake.mail.about_form import AboutForm
from gehoor.intake.mail.actions.decide_message import join_file, make_complaint, mark_message, set_aside
from gehoor.intake.mail.judging import Result
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.queries import message_for, opened, safe_html, shown, takes_mail_in, term_if_complaint
from gehoor.intake.mail.suggesting import Suggestion, suggestions
from gehoor.intake.mail.views.guard import list_page, mail_page, viewer_of
from gehoor.intake.mail.words import reason_in_words, result_in_words
from gehoor.platform import files
from gehoor.platform.attachments.serving import download_headers

# A frame of ours may show it; it runs nothing, loads nothing, and has no origin.
FRAME_POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"


@mail_page
@require_GET
def message(request: StaffRequest, fingerprint: str) -> HttpResponse:
    """Its words, all of them one click away, and what can be done with it."""
    viewer = viewer_of(request)
    row = message_for(viewer, fingerprint)
    undecided = row.complaint_id is None and row.handled_at is None and takes_mail_in(viewer)
    context = {
        "row": row,
        "shown": shown(row),
        "result": result_in_words(row.result),
        "reason": reason_in_words(row.why),
        "term": term_if_complaint(row) if row.complaint_id is None else None,
        "undecided": undecided,
        "suggested": _suggested(viewer, row) if takes_mail_in(viewer) else (),
        "about": AboutForm(initial={"person": row.concerns_id or ""}, organisation=request.organisation),
    }
    return render(request, "intake/mail/message.html", context)


def _suggested(viewer: Viewer, row: MailMessage) -> tuple[Suggestion, ...]:
    """For what nobody knows the file of: loose messages, and those that made a file of their own."""
    if row.result == Result.ADDED or row.handled_at is not None:
        return ()
    with opened(row) as read:
        return suggestions(viewer, row, read)


@mail_page
@require_GET
@xframe_options_sameorigin
def as_html(request: StaffRequest, fingerprint: str) -> HttpResponse:
    """The sanitised HTML, for the sandboxed frame on its page."""
    found = safe_html(message_for(viewer_of(request), fingerprint))
    if found is None:
        raise Http404
    title = escape(_("Bericht"))
    head = f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head>'
    page = f"{head}<body>{found}</body></html>"
    return HttpResponse(page, headers={"Content-Security-Policy": FRAME_POLICY, "X-Content-Type-Options": "nosniff"})


@mail_page
@require_GET
def raw(request: StaffRequest, fingerprint: str) -> HttpResponseBase:
    """The message exactly as it came, to keep."""
    row = message_for(viewer_of(request), fingerprint)
    headers = download_headers(_("bericht.eml"), "message/rfc822")
    return StreamingHttpResponse(files.pieces(row.digest), headers=headers)


@list_page
@require_POST
def decide(request: StaffRequest, fingerprint: str) -> HttpResponse:
    """It is a complaint, or it is none."""
    viewer = viewer_of(request)
    row = message_for(viewer, fingerprint)
    if request.POST.get("besluit") == "klacht":
        reference = make_complaint(row, viewer, request.person)
        messages.success(request, _("Dit bericht is nu klacht %(reference)s.") % {"reference": reference})
        return HttpResponseRedirect(reverse("desk:file", args=[reference]))
    if request.POST.get("bij"):
        return _join(request, row, request.POST["bij"])
    if row.complaint_id is None:
        set_aside(row, request.person)
        messages.success(request, _("Het bericht is van de lijst. Wij bewaren het nog."))
    return HttpResponseRedirect(f"{reverse('mail:list')}?lijst={row.result}")


def _join(request: StaffRequest, row: MailMessage, reference: str) -> HttpResponse:
    if join_file(row, viewer_of(request), request.person, reference):
        messages.success(request, _("Dit bericht ligt nu bij klacht %(reference)s.") % {"reference": reference})
    return HttpResponseRedirect(reverse("desk:file", args=[row.reference or reference]))


@list_page
@require_POST
def about(request: StaffRequest, fingerprint: str) -> HttpResponse:
    """Say whom it is about; who that is finds it nowhere any more."""
    row = message_for(viewer_of(request), fingerprint)
    form = AboutForm(request.POST, organisation=request.organisation)
    if row.complaint_id is None and form.is_valid():
        mark_message(row, request.organisation.people.filter(pk=form.cleaned_data["person"] or 0).first())
        messages.success(request, _("Vastgelegd over wie dit bericht gaat."))
    return HttpResponseRedirect(f"{reverse('mail:list')}?lijst={row.result}")
