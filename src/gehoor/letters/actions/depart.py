"""The one moment at which a letter leaves: its PDF, its date, the ombudsman's last day, the document and the event."""

import datetime as dt
from collections.abc import Sequence

from gehoor.complaints.actions.keep_letter import keep_letter
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.actions.put_task import put_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Event
from gehoor.letters.actions.make_mail import Sending, announce, mail_letter
from gehoor.letters.contents import Occasion, occasion_for
from gehoor.letters.contents.event import event_fields
from gehoor.letters.kinds import kind_of
from gehoor.letters.models import Letter
from gehoor.letters.rendering import pdf_of
from gehoor.platform import clock, files

Channel = Letter.Channel


def depart(file: OpenFile, letters: Sequence[Letter]) -> None:
    """Let the letters of one act leave now, inside the caller's transaction.

    What goes by mail has left when a mail server took it (Awb 2:19): `mailed` then records the event.
    """
    at = clock.now()
    occasions = [occasion_for(letter, clock.civil_date(at), file.events) for letter in letters]
    for occasion in occasions:
        _keep(file, occasion, at)
    if any(letter.channel != Channel.MAIL for letter in letters):
        record_sending(file, letters)
    for occasion in occasions:
        _hand_on(file, occasion, at)


def _keep(file: OpenFile, occasion: Occasion, at: dt.datetime) -> None:
    letter = occasion.letter
    stored = files.store_bytes(pdf_of(occasion, at))
    details = DocumentDetails(
        name=f"{occasion.complaint.reference} {occasion.kind.key} {clock.civil_date(at).isoformat()}.pdf",
        media_type="application/pdf",
        size=stored.size,
        digest=stored.digest,
        kind="letter",
        scan="clean",
    )
    enclosures = letter.enclosures.all()
    letter.document = keep_letter(file, details, letter.party, enclosures, shown=occasion.kind.to != ("ombudsman",))
    letter.save(update_fields=["document"])


def record_sending(file: OpenFile, letters: Sequence[Letter], at: dt.datetime | None = None) -> Event:
    """One event for the letters of an act: the law's, or that a letter was sent."""
    kind = kind_of(letters[0].kind)
    own: dict[str, object] = {
        "letters": [letter.pk for letter in letters],
        "kind": kind.key,
        "parties": [letter.party.number for letter in letters if letter.party],
        "documents": [letter.document.digest for letter in letters if letter.document],
        "channels": [letter.channel for letter in letters],
    }
    name = kind.records.event if kind.records else "letter_sent"
    fields = event_fields(letters) if kind.records and kind.records.legal else {}
    if kind.records and not kind.records.legal and "answer_by" in letters[0].values:
        own["answer_by"] = letters[0].values["answer_by"]
    (event,) = file.record(Happening(name, {**fields, "file": own}, at))
    for letter in letters:
        letter.event_number = event.sequence
        letter.save(update_fields=["event_number"])
    return event


def _hand_on(file: OpenFile, occasion: Occasion, at: dt.datetime) -> None:
    letter = occasion.letter
    if letter.channel == Channel.MAIL:
        mail_letter(occasion)
        return
    letter.state, letter.sent_at = Letter.State.SENT, at
    letter.save(update_fields=["state", "sent_at"])
    if (
        letter.channel == Channel.PORTAL
        and announce(occasion, _announcing(letter)) is None
        and letter.party is not None
    ):
        # Without an address nobody hears that it lies there (Awb 2:10): somebody calls, or posts it.
        put_task(file.complaint, "announce_otherwise", f"announce:{letter.pk}", {"letter": letter.pk}, occasion.on)


def _announcing(letter: Letter) -> Sending:
    return Sending(f"announce:{letter.pk}:{letter.version}", letter, owed="Awb 2:10")
