"""Messages as a party reads them."""

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoor.complaints.queries import CitizenFile
from gehoor.portal.shown.documents import entry_of
from gehoor.ui.values import FileEntry


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """`own`: this side wrote it; `new`: it was not shown on this page before."""

    title: str
    at: dt.datetime
    words: str
    own: bool
    new: bool
    documents: tuple[FileEntry, ...]


def shown_messages(request: HttpRequest, file: CitizenFile) -> tuple[ShownMessage, ...]:
    """Newest first; only documents that this side may have go with them."""
    known = {document.document_id: document for document in file.documents}
    return tuple(
        ShownMessage(
            title=_("U schreef") if message.incoming else _("Wij schreven"),
            at=message.sent_at,
            words=message.words,
            own=message.incoming,
            new=not message.incoming and message.read_at is None,
            documents=tuple(entry_of(request, known[number]) for number in message.documents if number in known),
        )
        for message in sorted(file.messages, key=lambda one: (one.sent_at, one.message_id), reverse=True)
    )


def unread(file: CitizenFile) -> int:
    """How many messages to this party were not shown yet."""
    me = file.me.party_id if file.me else None
    return sum(not each.incoming and each.read_at is None and each.party_id in {me, None} for each in file.messages)
