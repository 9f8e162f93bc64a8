"""Somebody asks to be called: a task for the desk, before there is a file."""

import datetime as dt
from dataclasses import dataclass

from gehoor.complaints.models import CallBackRequest
from gehoor.platform import clock
from gehoor.platform.identifiers import keyed_digest


@dataclass(frozen=True, slots=True)
class CallBackDetails:
    """Whom to call, when it suits (keys), and about what; `submission` makes sending twice one request.

    `concerns_id`: the colleague whom it is about, who does not see it. `outcome`: the call was had, by `done_by_id`.
    """

    organisation_id: int
    name: str
    phone: str
    submission: str
    about: str = ""
    slots: tuple[str, ...] = ()
    language: str = "nl"
    origin: str = "web"
    due_on: dt.date | None = None
    concerns_id: int | None = None
    outcome: str = ""
    done_by_id: int | None = None


def request_call_back(command: CallBackDetails) -> int:
    """Keep the request; its id, the same one when it was sent twice."""
    request, _made = CallBackRequest.objects.get_or_create(
        submission=keyed_digest("call_back", f"{command.organisation_id}:{command.submission}"),
        defaults={
            "organisation_id": command.organisation_id,
            "name": command.name,
            "phone": command.phone,
            "about": command.about,
            "slots": list(command.slots),
            "language": command.language,
            "origin": command.origin,
            "requested_at": clock.now(),
            "due_on": command.due_on,
            "concerns_id": command.concerns_id,
            "outcome": command.outcome,
            "done_by_id": command.done_by_id,
            "done_at": clock.now() if command.outcome else None,
        },
    )
    return request.pk
