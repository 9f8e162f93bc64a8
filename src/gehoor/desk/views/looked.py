"""Who looked at a file; and, for a named role, opening one in an emergency."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.complaints.access import GLASS_BREAKERS, file_for
from gehoor.complaints.actions.break_glass import break_glass
from gehoor.complaints.queries.looks import who_looked
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.desk.forms.base import long_text, one_line
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import CAPACITIES, Words, said
from gehoor.ui.dates import written_instant
from gehoor.ui.forms import Form

ACTIONS: Words = {
    "read": gettext_lazy("Gelezen"),
    "write": gettext_lazy("Iets vastgelegd"),
    "download": gettext_lazy("Document opgehaald"),
    "export": gettext_lazy("Uitgevoerd"),
    "break_glass": gettext_lazy("In nood geopend"),
    "destroy": gettext_lazy("Vernietigd"),
}


class EmergencyForm(Form):
    reference = one_line(gettext_lazy("Kenmerk van het dossier"), length=20)
    reason = long_text(gettext_lazy("Waarom moet u dit dossier nu zien?"), rows=4)


@desk_page
def looked(request: StaffRequest, reference: str) -> HttpResponse:
    """Everybody who read or wrote in this file, the newest first."""
    viewer = viewer_of(request)
    complaint = file_for(viewer, reference)
    listed = [(each, said(CAPACITIES, each.role), said(ACTIONS, each.action)) for each in who_looked(viewer, reference)]
    return render(request, "desk/looked.html", {"reference": complaint.reference, "looks": listed})


@role_required(*GLASS_BREAKERS)
def emergency(request: StaffRequest) -> HttpResponse:
    """A reason, a while, and a second person who is told. A file that is not there reads as one that does not exist."""
    form = EmergencyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        reference = form.cleaned_data["reference"].strip().upper()
        try:
            until = break_glass(viewer_of(request), reference, form.cleaned_data["reason"])
        except Hidden:
            form.add_error("reference", _("Dit kenmerk kennen wij niet. Controleer de letters en cijfers."))
        except Refused as problem:
            form.add_error(None, problem.because)
        else:
            told = _("U kunt het dossier openen tot %(until)s. Een tweede persoon krijgt bericht.")
            messages.warning(request, told % {"until": written_instant(until)})
            return HttpResponseRedirect(reverse("desk:file", args=[reference]))
    wrong = form.is_bound and bool(form.errors)
    return render(request, "desk/emergency.html", {"form": form, "has_errors": wrong}, status=422 if wrong else 200)
