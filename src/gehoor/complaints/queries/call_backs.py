"""Who asked to be called."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gehoor.complaints.access import unfiled, visible
from gehoor.complaints.models import CallBackRequest
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer

SHOWN = 100
WHO = ("coordinator", "deputy", "handler")


@dataclass(frozen=True, slots=True)
class CallBack:
    """Somebody to call. `due_on`: the organisation's own promise, no term of the law."""

    request_id: int
    name: str
    phone: str
    about: str
    slots: tuple[str, ...]
    language: str
    origin: str
    requested_at: dt.datetime
    due_on: dt.date | None
    done_at: dt.datetime | None
    done_by: str
    outcome: str
    concerns_id: int | None
    concerns: str


def open_call_backs(viewer: Viewer) -> tuple[CallBack, ...]:
    """Whom to call, the earliest promise first; for who takes in complaints."""
    rows = _rows(viewer).filter(done_at=None).order_by("due_on", "id")
    return tuple(map(_value, rows[:SHOWN]))


def done_call_backs(viewer: Viewer) -> tuple[CallBack, ...]:
    """The calls that were dealt with last."""
    rows = _rows(viewer).filter(done_at__isnull=False).order_by("-done_at", "-id")
    return tuple(map(_value, rows[:SHOWN]))


def call_back_for(viewer: Viewer, request_id: int) -> CallBack:
    """One of them; Hidden where it is not there for the viewer."""
    found = _rows(viewer).filter(pk=request_id).first()
    if found is None:
        raise Hidden(request_id)
    return _value(found)


def _rows(viewer: Viewer) -> QuerySet[CallBackRequest]:
    # What became of a call is a file: who is out of that file does not read here what was said.
    theirs = Q(complaint=None) | Q(complaint__in=visible(viewer))
    rows = CallBackRequest.objects.filter(theirs, unfiled(viewer, *WHO), organisation_id=viewer.organisation_id)
    return rows.select_related("done_by", "concerns")


def _value(row: CallBackRequest) -> CallBack:
    return CallBack(
        row.pk,
        row.name,
        row.phone,
        row.about,
        tuple(row.slots),
        row.language,
        row.origin,
        row.requested_at,
        row.due_on,
        row.done_at,
        row.done_by.name if row.done_by else "",
        row.outcome,
        row.concerns_id,
        row.concerns.name if row.concerns else "",
    )
