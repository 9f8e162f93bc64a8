"""Put a message where it belongs: a file of its own, the file that it answers, or a list that a person looks at."""

import re
from dataclasses import asdict

from django.utils.translation import gettext as _

from gehoor.complaints.actions.receive_message import receive_message as receive_in_file
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import NewComplaint, PartyDetails
from gehoor.complaints.queries.senders import party_by_address
from gehoor.complaints.viewer import system
from gehoor.intake.mail.contents import documents, packed_text
from gehoor.intake.mail.judging import Judgement
from gehoor.intake.mail.message.cutting import cut
from gehoor.intake.mail.message.incoming import Incoming
from gehoor.intake.mail.message.proposing import Proposal, propose
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.raw import Raw

_AUTHENTICATION_FAILED = re.compile(r"\b(?:dmarc|spf)=(?:fail|softfail)\b", re.IGNORECASE)


def new_complaint(row: MailMessage, message: Incoming, raw: Raw) -> None:
    """The e-mail is the written complaint: the six weeks run from its receipt (Awb 9:4, K5, K38).

    The row is saved in the transaction of the birth; it has no key when the complaint stood already.
    """
    command = command_for(row, message, raw)

    def save(registered: Registered) -> None:
        joined(row, registered)
        row.save(force_insert=True)

    register_complaint(command, system(row.organisation_id), also=save)


def joined(row: MailMessage, registered: Registered) -> None:
    """The row says in which file its message lies."""
    row.complaint_id, row.reference = registered.complaint_id, registered.reference


def command_for(row: MailMessage, message: Incoming, raw: Raw) -> NewComplaint:
    """What registers this message as a complaint; its files are in the store already. The row gets what was seen."""
    seen = propose(message)
    row.language, row.verified = seen.language, True
    row.proposal = {key: value for key, value in asdict(seen).items() if value and key not in {"language", "missing"}}
    return NewComplaint(
        organisation_id=row.organisation_id,
        channel="email",
        received_at=row.received_at,
        words=_words(message),
        parties=(PartyDetails("complainant", name=row.sender_name, email=row.sender),),
        facts=_facts(seen),
        documents=documents(message, raw),
        language=seen.language,
        submission=f"mail:{row.fingerprint}",
        own={"mail": {"certain": message.certain, "encrypted": message.secured.encrypted}},
        answers=message.message_id[:255],
    )


def added(row: MailMessage, message: Incoming, raw: Raw, judgement: Judgement) -> None:
    """A reply in its file: the author's new words; all of it lies beside it as it came."""
    _in_file(row, message, raw, judgement, cut(message.text).new)


def machine_mail(row: MailMessage, message: Incoming, raw: Raw, judgement: Judgement) -> None:
    """An out-of-office, a receipt or a bounce about a file is filed there, as nobody's words; nothing else changes."""
    if judgement.complaint_id is None:
        return
    row.complaint_id, row.reference, row.verified = judgement.complaint_id, judgement.reference, False
    receive_in_file(
        system(row.organisation_id),
        judgement.complaint_id,
        cut(message.text).new[:4000] or message.subject or _("[Automatisch bericht zonder tekst]"),
        channel="email",
        verified=False,
        documents=documents(message, raw)[:1],
        identity=f"mail:{row.fingerprint}",
        received_at=row.received_at,
    )


def _in_file(row: MailMessage, message: Incoming, raw: Raw, judgement: Judgement, words: str) -> None:
    complaint_id = judgement.complaint_id
    if complaint_id is None:
        raise ValueError("a reply belongs to a file")
    party_id = party_by_address(row.organisation_id, complaint_id, row.sender)
    row.complaint_id, row.reference = complaint_id, judgement.reference
    row.verified = party_id is not None and not _is_forged(message)
    receive_in_file(
        system(row.organisation_id),
        complaint_id,
        words or packed_text(message) or message.subject or _("[Bericht zonder tekst]"),
        party_id=party_id if row.verified else None,
        channel="email",
        verified=row.verified,
        documents=documents(message, raw),
        identity=f"mail:{row.fingerprint}",
        received_at=row.received_at,
    )


def _is_forged(message: Incoming) -> bool:
    """Our own mail server checked the sender's address and did not believe it."""
    first = message.headers.plain("authentication-results")
    return bool(_AUTHENTICATION_FAILED.search(first))


def _words(message: Incoming) -> str:
    """The complaint as it was written, the subject above it; quotes stay: they may be what it is about."""
    text = message.text.strip() or packed_text(message).strip()
    if not text and message.secured.encrypted:
        text = _("[Dit bericht is versleuteld. Het staat bij de documenten, zoals het is binnengekomen.]")
    return f"{message.subject}\n\n{text}".strip() or _("[Bericht zonder tekst]")


def _facts(seen: Proposal) -> dict[str, object]:
    """What is certain of an e-mail: it is written and dated; a name under it is a signature (Awb 2:18, K37).

    What was not seen is asked for; whatever else must be judged is left to a person.
    """
    facts: dict[str, object] = {"written": True, "dated": True}
    return facts | {key: key not in seen.missing for key in ("name", "address", "signed")}
