"""Beginning, prolonging and ending a visit."""

import datetime as dt
import secrets

from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.portal.doors import Door
from gehoor.portal.models import PartySession
from gehoor.portal.visits import IDLE, Visit, token_digest

PROLONG_AFTER = dt.timedelta(minutes=1)
TOKEN_BYTES = 32


def begin_visit(door: Door, viewer: Viewer, *, replaces: str = "", person_id: int | None = None) -> str:
    """A new visit; the token for the cookie, always a new one. The visit that the browser had before is over."""
    if viewer.complaint_id is None:
        raise ValueError("a party stands before one file")
    end_visit_of(replaces)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    at = clock.now()
    PartySession.objects.create(
        organisation_id=viewer.organisation_id,
        token_digest=token_digest(token),
        door=door.name,
        complaint_id=viewer.complaint_id,
        party_id=viewer.party_id,
        person_id=person_id,
        began_at=at,
        seen_at=at,
    )
    return token


def prolong_visit(visit: Visit) -> None:
    """Somebody is still there: half an hour from now, written down at most once a minute."""
    at = clock.now()
    if at - visit.seen_at > PROLONG_AFTER:
        PartySession.objects.filter(pk=visit.session_id).update(seen_at=at)


def end_visit_of(token: str) -> None:
    """The visit with this token is over; no error when it was already."""
    if token:
        PartySession.objects.filter(token_digest=token_digest(token)).delete()


def clear_old_visits() -> None:
    """Visits that ended by themselves are gone; the worker does this each hour."""
    PartySession.objects.filter(seen_at__lt=clock.now() - IDLE).delete()
