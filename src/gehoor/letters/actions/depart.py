"""The one moment at which a letter leaves: its PDF, its date, the ombudsman's last day, the document and the event."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import override

from gehoor.complaints.actions.keep_letter import keep_letter
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.actions.record_sending import ENDINGS
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import Party
from gehoor.letters.actions.make_mail import Sending, announce, mail_letter
from gehoor.letters.actions.record_asking import record_asking
from gehoor.letters.channels import way_for
from gehoor.letters.contents import Occasion, finish, occasion_for
from gehoor.letters.contents.event import event_fields
from gehoor.letters.kinds import kind_of
from gehoor.letters.language.output import plain
from gehoor.letters.models import Letter
from gehoor.letters.rendering import pdf_of
from gehoor.platform import clock, files

Channel = Letter.Channel


def depart(file: OpenFile, letters: Sequence[Letter]) -> None:
    """Let the letters of one act leave now, inside the caller's transaction.

    The way is that of this moment: who took back the choice for electronic answers gets paper (Awb 2:8). What goes by
    mail has left when a mail server took it (Awb 2:19): sending the mail then records the event.
    """
    at = clock.now()
    for letter in letters:
        way = way_for(kind_of(letter.kind), letter.party)
        letter.channel, letter.note = way.channel, way.note
        letter.save(update_fields=["channel", "note"])
    occasions = [occasion_for(letter, clock.civil_date(at), file.events) for letter in letters]
    for occasion in occasions:
        keep(file, occasion, at)
    if any(letter.channel != Channel.MAIL for letter in letters):
        record_sending(file, letters)
    for occasion in occasions:
        _hand_on(file, occasion, at)


def keep(file: OpenFile, occasion: Occasion, at: dt.datetime) -> None:
    """Make the PDF of this day and keep it as a document of the file, shown to its addressee."""
    letter = occasion.letter
    stored = files.store_bytes(pdf_of(occasion, at))
    details = DocumentDetails(
        name=_file_name(occasion, at),
        media_type="application/pdf",
        size=stored.size,
        digest=stored.digest,
        kind="letter",
        letter=occasion.kind.key,
        scan="clean",
    )
    enclosures = letter.enclosures.all()
    letter.document = keep_letter(file, details, letter.party, enclosures, shown=occasion.kind.to != ("ombudsman",))
    finished = finish(occasion)
    letter.title, letter.text = finished.subject[:300], plain(finished.blocks)
    letter.save(update_fields=["document", "title", "text"])


def _file_name(occasion: Occasion, at: dt.datetime) -> str:
    """In Dutch, whoever sends it: the name stays with the file, and is read by all who open it."""
    with override("nl"):
        label = str(occasion.kind.label).replace("/", " ").lower()
    return f"{occasion.complaint.reference} {label} {clock.civil_date(at).isoformat()}.pdf"


def record_sending(file: OpenFile, letters: Sequence[Letter], at: dt.datetime | None = None) -> None:
    """That each letter was sent, and once for the act what that is for the law.

    A letter that tells of an ending that was recorded already (forwarded by phone, say) ends the file no second time.
    """
    kind = kind_of(letters[0].kind)
    sent = file.record(*[Happening("letter_sent", {"file": _sent(letter)}, at) for letter in letters])
    numbers = [event.sequence for event in sent]
    if kind.records and not ended_so(file, kind.records.event):
        fields = event_fields(letters) if kind.records.legal else {}
        own: dict[str, object] = {"letters": numbers, "letter": kind.key}
        if not kind.records.legal:
            own |= {"to": "complainant", "answer_by": letters[0].values.get("answer_by")}
        (event,) = file.record(Happening(kind.records.event, {**fields, "file": own}, at))
        numbers = [event.sequence] * len(letters)
    record_asking(file, letters, numbers, at)
    for letter, number in zip(letters, numbers, strict=True):
        letter.event_number = number
        letter.save(update_fields=["event_number"])


def ended_so(file: OpenFile, event: str) -> bool:
    """Whether the file ended already in the way that this event would end it."""
    return file.position.closed_as is not None and file.position.closed_as == ENDINGS.get(event)


def _sent(letter: Letter) -> dict[str, object]:
    party, document = letter.party, letter.document
    return {
        "kind": letter.kind,
        "letter": letter.pk,
        "channel": letter.channel,
        "party": party.number if party else None,
        "complainant": party is None or party.kind not in {Party.Kind.CONCERNED, Party.Kind.BODY},
        "document": document.pk if document else None,
        "digest": document.digest if document else None,
        "approved_by": letter.approved_by_id,
    }


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
        leave_task(
            file,
            "announce_otherwise",
            data={"letter": letter.pk},
            due_on=occasion.on,
            identity=f"announce:{letter.pk}",
        )


def _announcing(letter: Letter) -> Sending:
    return Sending(f"announce:{letter.pk}:{letter.version}", letter, owed="Awb 2:10")
