"""Take in one message: stored durably first, then everything that follows from it in one transaction.

Whatever happens after the bytes are stored, the message ends somewhere that a person sees (safety rows 8, 9).
"""

import datetime as dt
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.conf import settings
from django.db import DatabaseError, DataError, IntegrityError, transaction
from django.utils import translation

from gehoor.authority.models import Organisation
from gehoor.intake.mail import filing
from gehoor.intake.mail.faults import place_of
from gehoor.intake.mail.judging import Judgement, Result, judge
from gehoor.intake.mail.message.headers import Headers, one_line, parse_headers
from gehoor.intake.mail.message.incoming import Incoming, read
from gehoor.intake.mail.message.structure import LARGEST_HEAD
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.notices import tell_too_large
from gehoor.intake.mail.raw import Raw, fingerprint, keep, source_of
from gehoor.intake.mail.recipients import organisation_for
from gehoor.letters.actions.mark_delivery import mark_not_delivered
from gehoor.platform import clock

log = logging.getLogger(__name__)


class NoOrganisation(Exception):
    """The message is for none of our addresses, and it is not clear whose it is; nothing was stored."""


class NoMessage(Exception):
    """There was nothing to read; nothing was stored."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How it came: when it reached our system (Awb 2:20), to whom it is when no address says so, from which mailbox.

    `full_size` is given where a message over the limit was not fetched: then only its headers come.
    """

    received_at: dt.datetime
    organisation: Organisation | None = None
    mailbox_id: int | None = None
    full_size: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of it: 'new', 'added', 'same', 'bounce', 'automatic', 'spam', 'quarantine' or 'refused'."""

    result: str
    reference: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Admitted:
    """A message whose bytes are safe, with whose it is."""

    raw: Raw
    organisation: Organisation
    arrival: Arrival


def receive_message(pieces: Iterable[bytes], arrival: Arrival) -> Received:
    """Take in a message. Raises NoOrganisation or NoMessage, and DatabaseError or OSError to try again later."""
    return file_message(admit(pieces, arrival))


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message of which is known whose it is, not stored yet."""

    pieces: Iterable[bytes]
    organisation: Organisation
    arrival: Arrival

    def stored(self) -> Admitted:
        """Store the bytes, durable before this returns; asks the database nothing, so that a thread can do it."""
        raw = keep(self.pieces, settings.MAIL_LIMIT, self.arrival.full_size)
        return Admitted(raw, self.organisation, self.arrival)


def admit(pieces: Iterable[bytes], arrival: Arrival) -> Admitted:
    """Store the bytes; raises NoMessage or NoOrganisation before anything is stored."""
    return addressed(pieces, arrival).stored()


def addressed(pieces: Iterable[bytes], arrival: Arrival) -> Addressed:
    """Read enough to see whose it is; raises NoMessage or NoOrganisation."""
    head, rest = _peeked(iter(pieces))
    if not head.strip():
        raise NoMessage
    organisation = organisation_for(_headers(head), arrival.organisation)
    if organisation is None:
        raise NoOrganisation
    return Addressed(chain([head], rest), organisation, arrival)


def file_message(admitted: Admitted) -> Received:
    """Decide what it is and put it there; what goes wrong with this message stops this message only."""
    try:
        with translation.override("nl"):
            return _filed(admitted)
    except (DataError, IntegrityError) as problem:
        return _quarantined(admitted, problem)
    except (DatabaseError, OSError):
        raise
    except Exception as problem:  # noqa: BLE001  poison of any kind goes into quarantine
        return _quarantined(admitted, problem)


def _peeked(pieces: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """Enough to see for whom it is, and the rest."""
    head = b""
    for piece in pieces:
        head += piece
        if len(head) >= LARGEST_HEAD or b"\n\n" in head or b"\n\r\n" in head:
            break
    return head, pieces


def _headers(head: bytes) -> Headers:
    return parse_headers(head[:LARGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0])


def _filed(admitted: Admitted) -> Received:
    with source_of(admitted.raw) as source:
        message = read(source)
        row = described(admitted, message)
        standing = _standing(row)
        if standing is not None:
            return standing
        if not message.headers.fields:
            row.result, row.why = Result.QUARANTINE, "no_headers"
            row.save(force_insert=True)
            return Received(row.result, None, row.why)
        return _decided(row, message, admitted.raw)


def described(admitted: Admitted, message: Incoming) -> MailMessage:
    """The row of a message, not saved: what lists show of it, and what makes it one."""
    row = _row(admitted, _mark(message, admitted.raw))
    row.message_id = message.message_id[:255]
    row.sender = message.sender.email[:254] if message.sender else ""
    row.sender_name = message.sender.name[:300] if message.sender else ""
    row.subject = message.subject[:300]
    row.dated_at = message.date
    row.certain = message.certain
    row.encrypted, row.signed = message.secured.encrypted, message.secured.signed
    return row


def _decided(row: MailMessage, message: Incoming, raw: Raw) -> Received:
    judgement = judge(message, row.organisation)
    row.result, row.why = judgement.result, judgement.why
    if _stored(row, message, raw, judgement):
        return Received(row.result, row.reference or None, row.why)
    # Another process took in the same message at the same moment.
    standing = _standing(row)
    if standing is None:
        raise DataError("a message that cannot be stored as it is")
    return standing


def _stored(row: MailMessage, message: Incoming, raw: Raw, judgement: Judgement) -> bool:
    """Everything that follows from it and its row, in one transaction; False when it stood already."""
    try:
        if judgement.result == Result.NEW and raw.whole:
            filing.new_complaint(row, message, raw)
        else:
            with transaction.atomic():
                _carry_out(row, message, raw, judgement)
                row.save(force_insert=True)
    except IntegrityError:
        return False
    return row.pk is not None


def _carry_out(row: MailMessage, message: Incoming, raw: Raw, judgement: Judgement) -> None:
    if not raw.whole and judgement.result in {Result.NEW, Result.ADDED, Result.SPAM}:
        row.result, row.why = Result.REFUSED, "too_large"
        row.complaint_id, row.reference = judgement.complaint_id, judgement.reference
        tell_too_large(row, message, answer=judgement.result != Result.SPAM)
    elif judgement.result == Result.ADDED:
        filing.added(row, message, raw, judgement)
    elif judgement.result in {Result.AUTOMATIC, Result.BOUNCE}:
        filing.machine_mail(row, message, raw, judgement)
        if judgement.bounce is not None and judgement.mail_id is not None:
            why = f"{judgement.why} {judgement.bounce.status}".strip()
            mark_not_delivered(row.organisation_id, judgement.mail_id, why)


def _standing(row: MailMessage) -> Received | None:
    """What stood already of this message."""
    same = MailMessage.objects.filter(organisation_id=row.organisation_id, fingerprint=row.fingerprint)
    found = list(same.order_by().values_list("reference", flat=True)[:1])
    return delivered_before(found[0]) if found else None


def delivered_before(reference: str) -> Received:
    """The answer about a message that stood already."""
    return Received("same", reference or None, "delivered_before")


def _mark(message: Incoming, raw: Raw) -> str:
    who = message.sender.key if message.sender else ""
    told = [who.encode(), *(message.headers.first(name) for name in ("date", "message-id", "subject"))]
    return fingerprint(told, message.source, message.body_at, whole=raw.whole)


def _row(admitted: Admitted, mark: str) -> MailMessage:
    return MailMessage(
        organisation=admitted.organisation,
        mailbox_id=admitted.arrival.mailbox_id,
        digest=admitted.raw.digest,
        size=admitted.raw.size,
        whole=admitted.raw.whole,
        fingerprint=mark,
        received_at=admitted.arrival.received_at,
        stored_at=clock.now(),
    )


def _quarantined(admitted: Admitted, problem: Exception) -> Received:
    """Kept as it came, with the kind of problem; the next message goes on."""
    log.error("a message was put into quarantine: %s at %s", type(problem).__name__, place_of(problem))
    row = _row(admitted, fingerprint([b"quarantine", admitted.raw.digest.encode()], b"", 0, whole=False))
    standing = _standing(row)
    if standing is not None:
        return standing
    row.result, row.why = Result.QUARANTINE, one_line(type(problem).__name__)[:100]
    row.save(force_insert=True)
    return Received(row.result, None, row.why)
