"""One destruction list: look at it, approve it, take it back, take the brake off."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.retention.actions.approve_list import OPEN, approve_list, cancel_list, release_brake
from gehoor.retention.forms import BrakeForm
from gehoor.retention.models import DestructionList, ListedFile
from gehoor.retention.queries import ListPage, list_page
from gehoor.retention.refusal import CannotBe
from gehoor.retention.views.keeping import keepers_page, viewer_of
from gehoor.retention.words import STATES
from gehoor.ui.dates import short_date
from gehoor.ui.values import Cell, Crumb, Table

AT_ONCE = 100


@keepers_page
@require_safe
def destruction_list(request: StaffRequest, list_id: int) -> HttpResponse:
    """The files with why each may go, and who approved."""
    return render(request, "retention/list.html", _context(request, list_id, BrakeForm()))


@keepers_page
@require_POST
def approve(request: StaffRequest, list_id: int) -> HttpResponse:
    """The first or the second approval."""
    return _done(request, list_id, lambda: approve_list(request.person, list_id), _("Uw goedkeuring is vastgelegd."))


@keepers_page
@require_POST
def cancel(request: StaffRequest, list_id: int) -> HttpResponse:
    """Destroy nothing of it."""
    return _done(request, list_id, lambda: cancel_list(request.person, list_id), _("De lijst is ingetrokken."))


@keepers_page
@require_POST
def release(request: StaffRequest, list_id: int) -> HttpResponse:
    """Say why so many is right."""
    form = BrakeForm(request.POST)
    if not form.is_valid():
        return render(request, "retention/list.html", _context(request, list_id, form), status=422)
    because = form.cleaned_data["because"]
    return _done(request, list_id, lambda: release_brake(request.person, list_id, because), _("De rem is eraf."))


def _done(request: StaffRequest, list_id: int, act: Callable[[], None], told: str) -> HttpResponse:
    try:
        act()
    except DestructionList.DoesNotExist:
        raise Http404 from None
    except CannotBe as problem:
        messages.error(request, problem.because)
    else:
        messages.success(request, told)
    return HttpResponseRedirect(reverse("retention:list", args=[list_id]))


def _context(request: StaffRequest, list_id: int, form: BrakeForm) -> dict[str, object]:
    found = list_page(viewer_of(request), request.person, list_id)
    if found is None:
        raise Http404
    page = Paginator(found.lines, AT_ONCE).get_page(request.GET.get("pagina"))
    return {
        "found": found,
        "state": STATES[found.list.state],
        "page": page,
        "table": _table(list(page.object_list)),
        "form": form,
        "braked": found.may_decide and found.list.braked and not found.list.released_because,
        "may_cancel": _may_cancel(found),
        "crumbs": [Crumb(_("Bewaren en vernietigen"), reverse("retention:keeping")), Crumb(_("Vernietigingslijst"))],
        "has_errors": bool(form.errors),
    }


def _may_cancel(found: ListPage) -> bool:
    return found.may_decide and found.list.state in OPEN


def _table(lines: list[ListedFile]) -> Table:
    columns = [_("Kenmerk"), _("Selectielijst"), _("Afgesloten"), _("Mag weg sinds"), _("Stand")]
    return Table(_("Dossiers op deze lijst"), columns, [_line(each) for each in lines])


def _line(each: ListedFile) -> list[Cell]:
    if each.destroyed_at:
        state = _("Vernietigd op %(day)s") % {"day": short_date(each.destroyed_at)}
    elif each.left_out_at:
        state = _("Blijft: %(why)s") % {"why": each.left_out_because}
    else:
        state = _("Op de lijst")
    return [
        Cell(each.reference),
        Cell(f"{each.result}, {each.selection_list}"),
        Cell(short_date(each.closed_on)),
        Cell(short_date(each.due_since)),
        Cell(state),
    ]
