"""Leave an announcement that something waits for a party; mail holds a link and no content (Awb 2:10, K33)."""

from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.models import Event, Party
from gehoor.platform import outbox


def announce(file: OpenFile, event: Event, party: Party | None = None) -> None:
    """Once for each event and party; without a party it is the first complainant."""
    addressee = party or next(iter(file.parties(Party.Kind.COMPLAINANT)), None)
    if addressee is None:
        return
    leave_letter(file, event, "announcement", addressee)


def leave_letter(file: OpenFile, event: Event, kind: str, party: Party | None = None) -> None:
    """Leave a letter of this kind to be made and sent by the letters room, for what this event says."""
    party_id = party.pk if party else None
    outbox.put(
        "letter",
        f"{kind}:{file.complaint.pk}:{event.sequence}:{party_id or ''}",
        {"kind": kind, "complaint": file.complaint.pk, "event": event.sequence, "party": party_id},
        organisation_id=file.complaint.organisation_id,
    )
