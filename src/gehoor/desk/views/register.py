"""Register a complaint that came by phone, counter, letter or mail."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.access import file_for
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.refusals import Hidden
from gehoor.desk.forms.registering import RegisterForm
from gehoor.desk.registering import complaint_from, new_submission
from gehoor.desk.uploads import keep
from gehoor.desk.viewing import viewer_of, workers_page


@workers_page
def register(request: StaffRequest) -> HttpResponse:
    """The form, and the file that it makes; sent twice it is one file."""
    if request.method != "POST":
        first = {"submission": new_submission(), "channel": request.GET.get("kanaal", "")}
        return render(
            request, "desk/register.html", {"form": RegisterForm(initial=first, organisation=request.organisation)}
        )
    form = RegisterForm(request.POST, request.FILES, organisation=request.organisation)
    if not form.is_valid():
        return render(request, "desk/register.html", {"form": form, "has_errors": True}, status=422)
    said = form.cleaned_data
    kind = "scan" if said["channel"] == "letter" else "upload"
    documents = tuple(keep(upload, kind) for upload in said["documents"])
    made = register_complaint(complaint_from(request.organisation, said, documents), viewer_of(request))
    return registered(request, made)


def registered(request: StaffRequest, made: Registered) -> HttpResponse:
    """To the file, where this person may see it; else a page with what the caller must know."""
    try:
        file_for(viewer_of(request), made.reference)
    except Hidden:
        return render(request, "desk/registered.html", {"made": made})
    told = _("De klacht is geregistreerd, met kenmerk %(reference)s.") % {"reference": made.reference}
    if made.secret:
        code = _("De code om de klacht te volgen is %(code)s. U ziet deze code alleen nu: geef hem door aan de klager.")
        told = f"{told} {code % {'code': made.secret}}"
    messages.success(request, told)
    return HttpResponseRedirect(reverse("desk:file", args=[made.reference]))
