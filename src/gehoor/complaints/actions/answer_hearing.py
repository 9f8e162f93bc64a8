"""A party says to want to be heard, or not to (Awb 9:10)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Event, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer


def accept_hearing(
    viewer: Viewer,
    complaint_id: int,
    *,
    party_id: int | None = None,
    words: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """By the party themselves, or as staff heard it from `party_id`."""
    _answer(viewer, complaint_id, "hearing_accepted", party_id=party_id, words=words, on=on, seen=seen)


def decline_hearing(
    viewer: Viewer,
    complaint_id: int,
    *,
    party_id: int | None = None,
    words: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """Idem; for the complainant it is ground (b) of Awb 9:10(2)."""
    _answer(viewer, complaint_id, "hearing_declined", party_id=party_id, words=words, on=on, seen=seen)


def _answer(
    viewer: Viewer,
    complaint_id: int,
    event_type: str,
    *,
    party_id: int | None,
    words: str,
    on: dt.date | None,
    seen: int | None,
) -> None:
    with opened(viewer, complaint_id, "hearing_or_party", seen) as file:
        party = _party(file, party_id)
        if _same_answer(file, party, event_type):
            return
        file.ask(event_type, on=on)
        file.happened(
            event_type, {"by": [party.legal_name]}, own={"party": party.number}, on=on, text=words.strip() or None
        )


def _party(file: OpenFile, party_id: int | None) -> Party:
    """Whose answer it is: a party's own, whatever is asked; the complainant where staff names nobody."""
    wanted = party_id if file.viewer.kind is Kind.STAFF else file.viewer.party_id
    if wanted is not None:
        return file.party(wanted)
    first = next(iter(file.parties(Party.Kind.COMPLAINANT)), None)
    if first is None:
        raise Refused(_("We weten niet wie er gehoord wil worden. Vul eerst de naam van de klager in."))
    return first


def _same_answer(file: OpenFile, party: Party, event_type: str) -> bool:
    """Whether this party's newest answer, to the newest offer, is this one already."""
    newest: Event | None = None
    for event in file.events:
        if event.type == "hearing_offered":
            newest = None
        elif event.type in {"hearing_accepted", "hearing_declined"} and _by(event, party):
            newest = event
    return newest is not None and newest.type == event_type


def _by(event: Event, party: Party) -> bool:
    return bool(event.data.get("file", {}).get("party") == party.number)
