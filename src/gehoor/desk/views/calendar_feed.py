"""One's own calendar in one's own program: a secret address, fetched without signing in."""

import datetime as dt
import hashlib

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gehoor.accounts.access import StaffRequest
from gehoor.accounts.actions.keep_feed import note_fetching, renew_feed, stop_feed
from gehoor.accounts.models import Account, CalendarFeed
from gehoor.accounts.queries import usable_feed
from gehoor.authority.links import NoHostName, origin
from gehoor.authority.models import Organisation
from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries.agenda import AgendaItem, agenda
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.desk.viewing import desk_page
from gehoor.desk.views.calendar import what_of
from gehoor.letters.feed import Entry, feed
from gehoor.platform import clock
from gehoor.platform.brake import Brake, Limits
from gehoor.platform.identifiers import keyed_digest

PAST, COMING = dt.timedelta(days=31), dt.timedelta(days=400)
# A program asks once or a few times an hour. Who asks for addresses that do not exist is guessing.
GUESSING = Brake("calendar-guess", Limits(here=20, network=20, everywhere=1_000_000))
FETCHING = Brake("calendar-fetch", Limits(here=30, network=5000, everywhere=1_000_000))


@desk_page
@require_http_methods(["GET", "HEAD", "POST"])
def subscription(request: StaffRequest) -> HttpResponse:
    """Make the address, make another, or take it away. It is shown once: only a digest is kept."""
    account = request.user
    address = ""
    if request.method == "POST":
        if request.POST.get("act") == "stop":
            stop_feed(account)
            return HttpResponseRedirect(reverse("desk:subscription"))
        address = _origin(request) + reverse("feed", args=[renew_feed(account)])
    standing = CalendarFeed.objects.filter(account=account).first()
    return render(request, "desk/subscription.html", {"standing": standing, "address": address})


def _origin(request: StaffRequest) -> str:
    try:
        return origin(request.organisation)
    except NoHostName:
        return ""


@require_safe
def fetched(request: SiteRequest, secret: str) -> HttpResponse:
    """Terms and hearings of the files that the owner may see at this moment; 404 for any other secret.

    Guessing is braked by the network it comes from; a right address is always found, wherever it is asked.
    """
    found = usable_feed(request.organisation, secret, clock.today())
    if found is None:
        if GUESSING.holds(request, "feed"):
            return _later()
        GUESSING.failed(request, "feed")
        raise Http404
    if FETCHING.holds(request, f"feed:{found.pk}"):
        return _later()
    FETCHING.failed(request, f"feed:{found.pk}")
    note_fetching(found)
    return _answer(request, _written(found.account, request.organisation))


def _later() -> HttpResponse:
    return HttpResponse(status=429, headers={"Retry-After": "900"}, content_type="text/plain; charset=utf-8")


def _answer(request: HttpRequest, text: str) -> HttpResponse:
    mark = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
    asked = [each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))]
    headers = {"ETag": mark, "Referrer-Policy": "no-referrer"}
    if mark in asked:
        return HttpResponseNotModified(headers=headers)
    headers |= {"Content-Disposition": 'inline; filename="agenda.ics"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=headers)


def _written(account: Account, organisation: Organisation) -> str:
    today = clock.today()
    viewer = staff_viewer(account.person, today)
    items = agenda(viewer, today - PAST, today + COMING)
    with translation.override(account.language):
        entries = [_entry(item, organisation) for item in items]
        return feed(_("Klachten"), _unique(entries), clock.start_of_day(today))


def _entry(item: AgendaItem, organisation: Organisation) -> Entry:
    """The reference and what it is; no place, no name, no subject: others look at a calendar too."""
    identity = keyed_digest("calendar-entry", f"{organisation.pk}:{item.reference}:{item.kind}:{item.what}")[:32]
    return Entry(identity, f"{what_of(item)} {item.reference}", item.on, item.at, item.minutes)


def _unique(entries: list[Entry]) -> list[Entry]:
    """Two talks in one file are two entries."""
    counted: dict[str, int] = {}
    found = []
    for entry in entries:
        number = counted[entry.identity] = counted.get(entry.identity, 0) + 1
        mark = f"{entry.identity}-{number}@gehoor"
        found.append(Entry(mark, entry.summary, entry.on, entry.at, entry.minutes))
    return found
