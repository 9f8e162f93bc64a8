"""What a message is, decided from what was read and from the signed addresses it was sent to."""

from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.complaints.access import Hidden, file_for
from gehoor.complaints.viewer import system
from gehoor.intake.mail.message.bounce import Bounce, bounce
from gehoor.intake.mail.message.incoming import Incoming
from gehoor.intake.mail.message.machine import machine
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.recipients import is_ours, sent_to
from gehoor.intake.mail.spam import is_spam
from gehoor.letters.mail.addresses import mail_of_bounce, reference_of_reply
from gehoor.letters.models import Mail

Result = MailMessage.Result


@dataclass(frozen=True, slots=True)
class Judgement:
    """The result, why, the file that it belongs to, and the mail of ours that it is about."""

    result: str
    why: str = ""
    complaint_id: int | None = None
    reference: str = ""
    mail_id: int | None = None
    bounce: Bounce | None = None


@dataclass(frozen=True, slots=True)
class _Signed:
    complaint_id: int | None = None
    reference: str = ""
    mail_id: int | None = None


def judge(message: Incoming, organisation: Organisation) -> Judgement:
    """Decide. A signed address goes before everything that a sender can write: Message-ID and subject join nothing."""
    signed = _signed(message, organisation)
    belongs = (signed.complaint_id, signed.reference, signed.mail_id)
    returned = bounce(message)
    if returned is not None:
        return Judgement(Result.BOUNCE, "hard" if returned.hard else "soft", *belongs, returned)
    by_machine = machine(message)
    if by_machine:
        return Judgement(Result.AUTOMATIC, by_machine, *belongs)
    if message.sender is not None and is_ours(message.sender.email):
        return Judgement(Result.AUTOMATIC, "own_address", *belongs)
    if signed.complaint_id is not None and signed.mail_id is None:
        return Judgement(Result.ADDED, "reply_address", *belongs)
    if is_spam(message.headers):
        return Judgement(Result.SPAM, "marked")
    return Judgement(Result.NEW, "no_reply_address")


def _signed(message: Incoming, organisation: Organisation) -> _Signed:
    """The file or mail that an address of this message was made for."""
    for address in sent_to(message.headers):
        reference = reference_of_reply(address)
        if reference is not None:
            return _of_reference(organisation, reference)
        mail_id = mail_of_bounce(address)
        if mail_id is not None:
            return _of_mail(organisation, mail_id)
    return _Signed()


def _of_reference(organisation: Organisation, reference: str) -> _Signed:
    try:
        found = file_for(system(organisation.pk), reference)
    except Hidden:
        return _Signed()
    return _Signed(found.pk, found.reference)


def _of_mail(organisation: Organisation, mail_id: int) -> _Signed:
    mail = Mail.objects.filter(pk=mail_id, organisation=organisation).select_related("complaint").first()
    if mail is None:
        return _Signed()
    complaint = mail.complaint
    return _Signed(complaint.pk if complaint else None, complaint.reference if complaint else "", mail.pk)
