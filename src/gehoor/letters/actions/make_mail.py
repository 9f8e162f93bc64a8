"""Make a mail and leave it in the outbox, in the transaction of what it tells about."""

import secrets
from dataclasses import dataclass

from gehoor.letters.contents import Occasion, finish, occasion_for
from gehoor.letters.contents.people import email_of, follow_address
from gehoor.letters.kinds import kind_of
from gehoor.letters.mail.addresses import message_domain
from gehoor.letters.mail.form import ANSWERS, html_of, text_of
from gehoor.letters.models import Letter, Mail
from gehoor.letters.queries.templates import template_in_force
from gehoor.platform import clock, outbox


@dataclass(frozen=True, slots=True)
class Sending:
    """What makes the mail one and the same, and how it is sent."""

    identity: str
    letter: Letter | None = None
    calendar: str = ""
    braked: bool = False
    owed: str = ""


def mail_letter(occasion: Occasion) -> Mail:
    """The letter itself as a mail: the confirmation, or the question what is missing; no words of the complaint."""
    letter = occasion.letter
    owed = next(iter(occasion.kind.mandatory.values()), "")
    return _put(occasion, Sending(f"letter:{letter.pk}:{letter.version}", letter, braked=letter.automatic, owed=owed))


def announce(occasion: Occasion, sending: Sending) -> Mail | None:
    """Tell by mail that something lies in the portal: link and reference, no content (Awb 2:10, K33, safety row 42).

    None where no address is known.
    """
    letter = occasion.letter
    if not email_of(letter.party):
        return None
    kind = kind_of("announcement")
    text = template_in_force(letter.organisation, kind, letter.language, occasion.on)
    told = Letter(
        organisation=letter.organisation,
        complaint=letter.complaint,
        kind=kind.key,
        party=letter.party,
        language=letter.language,
        note=letter.note,
        values={"meeting": bool(sending.calendar)},
        subject=text.subject,
        body=text.body,
    )
    return _put(occasion_for(told, occasion.on, occasion.events), sending)


def _put(told: Occasion, sending: Sending) -> Mail:
    """The same identity twice is one mail."""
    standing = Mail.objects.filter(identity=sending.identity).first()
    if standing is not None:
        return standing
    finished = finish(told)
    party = told.letter.party
    mail = Mail.objects.create(
        organisation=told.organisation,
        complaint=told.complaint,
        letter=sending.letter,
        identity=sending.identity,
        to=email_of(party),
        language=told.language,
        subject=finished.subject,
        text=text_of(finished.blocks),
        html=html_of(finished.subject, finished.blocks, told.language, follow_address(told)),
        headers=_answering(told.letter),
        calendar=sending.calendar,
        message_id=f"<{secrets.token_hex(16)}@{message_domain(told.organisation)}>",
        braked=sending.braked,
        verified=party is not None and party.electronic_since is not None,
        owed=sending.owed,
        created_at=clock.now(),
    )
    outbox.put("mail", f"mail:{mail.pk}", {"mail": mail.pk}, organisation_id=mail.organisation_id)
    return mail


def _answering(letter: Letter) -> dict[str, str]:
    """The headers that put the confirmation under the message that it answers, in whatever program that is read."""
    answered = str(letter.values.get("answers") or "")
    return dict.fromkeys(ANSWERS, f"<{answered}>") if answered else {}
