"""What is kept, what is proposed to be destroyed, and what was."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.retention.actions.carry_out import confirm_clock
from gehoor.retention.actions.hold_file import hold_file, lift_hold
from gehoor.retention.actions.propose_list import propose_list
from gehoor.retention.forms import HoldForm
from gehoor.retention.queries import clock_waits, holds, lists
from gehoor.retention.refusal import CannotBe
from gehoor.retention.words import STATES

keepers_page = role_required("coordinator", "administrator", "privacy_guard")


def viewer_of(request: StaffRequest) -> Viewer:
    """The person who signed in, as they are before the files today."""
    return staff_viewer(request.person, clock.today())


@keepers_page
@require_safe
def keeping(request: StaffRequest) -> HttpResponse:
    """Lists, holds, and whether destruction runs."""
    return render(request, "retention/keeping.html", _context(request, HoldForm()))


@keepers_page
@require_POST
def propose(request: StaffRequest) -> HttpResponse:
    """Make a list now, without waiting for the night."""
    made = propose_list(request.organisation.pk)
    if made is None:
        messages.info(request, _("Er is nu niets om te vernietigen, of er staat al een lijst open."))
        return HttpResponseRedirect(reverse("retention:keeping"))
    return HttpResponseRedirect(reverse("retention:list", args=[made.pk]))


@keepers_page
@require_POST
def hold(request: StaffRequest) -> HttpResponse:
    """Keep a file for now."""
    form = HoldForm(request.POST)
    if form.is_valid():
        try:
            hold_file(viewer_of(request), request.person, form.cleaned_data["reference"], form.cleaned_data["because"])
        except CannotBe as problem:
            form.add_error("reference", problem.because)
    if form.errors:
        return render(request, "retention/keeping.html", _context(request, form), status=422)
    messages.success(request, _("Dit dossier blijft bewaard tot iemand het weer vrijgeeft."))
    return HttpResponseRedirect(reverse("retention:keeping"))


@keepers_page
@require_POST
def lift(request: StaffRequest, hold_id: int) -> HttpResponse:
    """Let a file go again; not for who is out of it."""
    if all(each.pk != hold_id for each in holds(viewer_of(request))):
        raise Http404
    lift_hold(request.person, hold_id)
    messages.success(request, _("De gewone bewaartermijn geldt weer."))
    return HttpResponseRedirect(reverse("retention:keeping"))


@keepers_page
@require_POST
def clock_is_right(request: StaffRequest) -> HttpResponse:
    """Destruction may go on."""
    confirm_clock()
    messages.success(request, _("Vernietigen gaat weer verder."))
    return HttpResponseRedirect(reverse("retention:keeping"))


def _context(request: StaffRequest, form: HoldForm) -> dict[str, object]:
    viewer = viewer_of(request)
    return {
        "lists": [(each, count, STATES[each.state]) for each, count in lists(viewer)],
        "holds": holds(viewer),
        "form": form,
        "clock_waits": clock_waits(),
        "now": clock.now(),
        "has_errors": bool(form.errors),
    }
