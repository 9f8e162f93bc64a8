"""A message from a party, on their page, by mail, or taken down by staff."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import new_document
from gehoor.complaints.actions.opened import OpenFile, opened, text_of
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Document, Message, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock


def receive_message(
    viewer: Viewer,
    complaint_id: int,
    words: str,
    *,
    party_id: int | None = None,
    channel: str = "web",
    verified: bool = True,
    documents: Sequence[DocumentDetails] = (),
    identity: str | None = None,
    received_at: dt.datetime | None = None,
) -> int:
    """The message's id; the same `identity` twice is one message.

    Who stands before their own page is the sender. Where the sender is not known to be a party, `verified` is False:
    it is filed, and never shown as theirs (safety row 14).
    """
    if not words.strip() and not documents:
        raise Refused(_("Schrijf eerst een bericht, of voeg een bestand toe."))
    with opened(viewer, complaint_id, "message") as file:
        standing = file.complaint.messages.filter(identity=identity).first() if identity else None
        if standing is not None:
            return standing.pk
        return _receive(
            file,
            words,
            party_id=party_id,
            channel=channel,
            verified=verified,
            documents=documents,
            identity=identity,
            received_at=received_at,
        ).pk


def _receive(
    file: OpenFile,
    words: str,
    *,
    party_id: int | None,
    channel: str,
    verified: bool,
    documents: Sequence[DocumentDetails],
    identity: str | None,
    received_at: dt.datetime | None,
) -> Message:
    party = _sender(file, party_id)
    rows = Document.objects.bulk_create(
        new_document(
            file.complaint,
            each,
            party=party,
            for_complainant=verified and party is not None and party.kind != Party.Kind.CONCERNED,
            for_concerned=verified and party is not None and party.kind == Party.Kind.CONCERNED,
            created_by_id=file.viewer.person_id,
        )
        for each in documents
    )
    own: dict[str, object] = {
        "party": party.number if party else None,
        "complainant": verified and party is not None and party.kind != Party.Kind.CONCERNED,
        "channel": channel,
        "verified": verified,
        "documents": {str(row.pk): row.digest for row in rows},
    }
    event = file.record(Happening("message_received", {"file": own}, received_at, text=words))[0]
    message = Message.objects.create(
        complaint=file.complaint,
        party=party,
        incoming=True,
        channel=channel,
        verified=verified,
        text=text_of(event),
        event=event,
        identity=identity,
        sent_at=received_at or clock.now(),
    )
    message.documents.set(rows)
    return message


def _sender(file: OpenFile, party_id: int | None) -> Party | None:
    own = file.viewer.kind in {Kind.COMPLAINANT, Kind.CONCERNED}
    wanted = file.viewer.party_id if own else party_id
    return file.party(wanted) if wanted is not None else None
