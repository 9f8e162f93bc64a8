"""How the system is doing, in one line on the work list and on a page of its own."""

from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gehoor.accounts.access import StaffRequest
from gehoor.desk.viewing import workers_page
from gehoor.platform.health import Health, State, findings

REMEMBERED = 30  # seconds in which a process does not ask again
MAIL = "mail"


@workers_page
@require_GET
def health_line(_request: StaffRequest) -> HttpResponse:
    """What a person must know: the last mail seen, and what is not in order."""
    return JsonResponse({"text": line()})


@workers_page
def health(request: StaffRequest) -> HttpResponse:
    """Every finding, without where to mend it: that is for the administrator."""
    return render(request, "desk/health.html", {"findings": recent()})


def line() -> str:
    """In one line."""
    found = recent()
    told = [each.what for each in found if each.key.startswith(MAIL) or each.state is State.ERROR]
    return " ".join(told) or _("Alles werkt.")


def recent() -> list[Health]:
    """The findings of the last half minute."""
    key = f"desk-health-{get_language()}"
    known: list[Health] | None = cache.get(key)
    if known is None:
        known = findings()
        cache.set(key, known, REMEMBERED)
    return known
