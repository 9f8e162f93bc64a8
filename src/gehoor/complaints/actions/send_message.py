"""A message to a party: on their page, announced by a mail without content (K33)."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.announce import announce
from gehoor.complaints.actions.opened import OpenFile, opened, text_of
from gehoor.complaints.models import Document, Message, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def send_message(
    viewer: Viewer,
    complaint_id: int,
    party_id: int,
    words: str,
    *,
    document_ids: Sequence[int] = (),
    answer_by: dt.date | None = None,
    identity: str | None = None,
    seen: int | None = None,
) -> int:
    """The message's id. A document goes along only when released to that side; `answer_by` asks for an answer."""
    if not words.strip():
        raise Refused(_("Schrijf eerst een bericht."))
    with opened(viewer, complaint_id, "casework", seen) as file:
        standing = file.complaint.messages.filter(identity=identity).first() if identity else None
        if standing is not None:
            return standing.pk
        party = file.party(party_id)
        documents = _released(file, party, document_ids)
        own: dict[str, object] = {
            "party": party.number,
            "complainant": party.kind != Party.Kind.CONCERNED,
            "documents": {str(each.pk): each.digest for each in documents},
        }
        event = file.happened("message_sent", own=own, text=words)
        message = Message.objects.create(
            complaint=file.complaint,
            party=party,
            incoming=False,
            channel="portal",
            text=text_of(event),
            event=event,
            identity=identity,
            sent_at=clock.now(),
        )
        message.documents.set(documents)
        if answer_by:
            asked = {"to": party.legal_name, "answer_by": answer_by.isoformat(), "message": event.sequence}
            file.happened("question_asked", own=asked)
        announce(file, event, party)
        return message.pk


def _released(file: OpenFile, party: Party, document_ids: Sequence[int]) -> list[Document]:
    found = list(file.complaint.documents.filter(pk__in=document_ids))
    if len(found) != len(set(document_ids)):
        raise Refused(_("Dit document hoort niet bij dit dossier. Kies een document uit de lijst."))
    concerned = party.kind == Party.Kind.CONCERNED
    hidden = [each.name for each in found if not (each.for_concerned if concerned else each.for_complainant)]
    if hidden:
        raise Refused(
            _("Dit document is nog niet vrijgegeven voor deze persoon: %(names)s. Geef het eerst vrij.")
            % {"names": ", ".join(hidden)}
        )
    return found
