"""Who is in which file: found by the cookie of the door, and by nothing else (safety rows 15, 60)."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries.viewers import renewed_since
from gehoor.complaints.viewer import Kind, Viewer, complainant, concerned
from gehoor.platform import clock
from gehoor.platform.identifiers import keyed_digest
from gehoor.portal.doors import Door, door_of
from gehoor.portal.models import PartySession

IDLE = dt.timedelta(minutes=30)
LONGEST = dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Visit:
    """A party in their own file. `writer` names them in what they are typing."""

    session_id: int
    door: Door
    viewer: Viewer
    complaint_id: int
    seen_at: dt.datetime

    @property
    def writer(self) -> str:
        return f"{self.door.name}:{self.viewer.party_id or 0}"


def visit_of(request: SiteRequest) -> Visit | None:
    """The visit that this browser's cookie names; None without one, when it ended by itself or by a new code."""
    door = door_of(request)
    token = request.COOKIES.get(door.cookie, "")
    if not token:
        return None
    at = clock.now()
    row = PartySession.objects.filter(
        token_digest=token_digest(token),
        organisation=request.organisation,
        door=door.name,
        seen_at__gt=at - IDLE,
        began_at__gt=at - LONGEST,
    ).first()
    if row is None or not _still_signed_in(request, row):
        return None
    viewer = _viewer(door, row)
    if row.person_id is None and renewed_since(viewer, row.began_at):
        return None
    return Visit(row.pk, door, viewer, row.complaint_id, row.seen_at)


def token_digest(token: str) -> str:
    """What is kept of the token in the cookie."""
    return keyed_digest("party_session", token[:200])


def remember(response: HttpResponse, door: Door, token: str) -> None:
    """Give the browser its token: gone when it closes, read by no script, sent by no other site's form."""
    response.set_cookie(door.cookie, token, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def forget(response: HttpResponse, door: Door) -> None:
    """Take the token away."""
    response.delete_cookie(door.cookie, samesite="Lax")


def _viewer(door: Door, row: PartySession) -> Viewer:
    if door.kind is Kind.CONCERNED and row.party_id is not None:
        return concerned(row.organisation_id, row.complaint_id, row.party_id)
    return complainant(row.organisation_id, row.complaint_id, row.party_id)


def _still_signed_in(request: HttpRequest, row: PartySession) -> bool:
    """Who came by staff sign-on is in only as long as that holds."""
    if row.person_id is None:
        return True
    person = getattr(request, "person", None)
    return person is not None and person.pk == row.person_id
