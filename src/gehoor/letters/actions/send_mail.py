"""What the outbox does with mails: `settings.OUTBOX_HANDLERS['mail']`."""

import datetime as dt
from copy import copy

from django.db import transaction

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.renew_complainant_code import renew_complainant_code
from gehoor.complaints.viewer import Kind as ViewerKind
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.depart import record_sending
from gehoor.letters.actions.mark_delivery import ask_person, not_delivered
from gehoor.letters.actions.take_slot import take_slot
from gehoor.letters.kinds.fields import HIDDEN_CODE
from gehoor.letters.mail.addresses import NoAddress, bounce_address
from gehoor.letters.mail.form import BadAddress, as_message, checked_address
from gehoor.letters.mail.sender import Permanent, Temporary, hand_over, server_is_set
from gehoor.letters.models import Letter, Mail
from gehoor.platform import clock, outbox
from gehoor.platform.models import OutboxItem

State = Mail.State
WAITS_LONG = dt.timedelta(hours=24)
OVER = (State.SENT, State.FAILED, State.HELD)


def send_mail(item: OutboxItem) -> None:
    """Hand one mail over to the mail server. Twice does no harm: its Message-ID is the same.

    Raises Later (put off) or Never (refused; a task says so).
    """
    mail = _begin(int(item.payload["mail"]))
    if mail is None:
        return
    try:
        _hand_over(mail)
    except (Permanent, BadAddress) as problem:
        _failed(mail, str(problem) or "no address")
        raise outbox.Never(str(problem)) from problem
    except (Temporary, NoAddress) as problem:
        if item.attempts >= outbox.MAX_ATTEMPTS:
            _failed(mail, str(problem))
            raise outbox.Never(str(problem)) from problem
        _again(mail, str(problem))
        raise outbox.Later(str(problem)) from problem
    _sent(mail)


def _begin(mail_id: int) -> Mail | None:
    """Write down that an attempt begins, before it does; None where there is nothing to do."""
    with transaction.atomic():
        rows = Mail.objects.select_for_update(of=("self",)).select_related("organisation", "complaint", "letter")
        mail = rows.filter(pk=mail_id).first()
        if mail is None or mail.state in OVER:
            return None
        if mail.attempts == 0 and not take_slot(mail):
            _hold(mail)
            return None
        # An attempt that nobody saw the end of may have been the one that was taken.
        mail.maybe_twice = mail.maybe_twice or mail.state == State.SENDING
        mail.state, mail.problem = State.SENDING, ""
        mail.attempts += 1
        mail.save(update_fields=["state", "attempts", "maybe_twice", "problem"])
        return mail


def _hand_over(mail: Mail) -> None:
    message = as_message(mail, clock.now())
    if not server_is_set():
        if mail.organisation.demonstration:
            return  # kept, and shown on the page of what was sent
        raise Temporary("no mail server is set")
    to = checked_address(mail.to)
    if HIDDEN_CODE in mail.text and mail.complaint_id is not None:
        message = as_message(_with_code(mail, mail.complaint_id), clock.now())
    hand_over(message, bounce_address(mail.organisation, mail.pk), to)


def _with_code(mail: Mail, complaint_id: int) -> Mail:
    """The mail as it leaves, with a code that is made now and kept nowhere; handed over again it has a newer one."""
    viewer = Viewer(mail.organisation_id, ViewerKind.SYSTEM, origin="system")
    code = renew_complainant_code(viewer, complaint_id)
    told = copy(mail)
    told.text, told.html = mail.text.replace(HIDDEN_CODE, code), mail.html.replace(HIDDEN_CODE, code)
    return told


def _again(mail: Mail, problem: str) -> None:
    """Later. What the law makes us announce within 48 hours is brought to a person in good time (Awb 2:10)."""
    Mail.objects.filter(pk=mail.pk).update(state=State.WAITING, problem=problem[:300])
    if mail.owed and clock.now() - mail.created_at > WAITS_LONG:
        ask_person(mail, "mail_waits", {"mail": mail.pk, "letter": mail.letter_id})


def _hold(mail: Mail) -> None:
    """A brake holds it. What the law makes us send becomes a task: somebody calls, or writes."""
    mail.state, mail.problem = State.HELD, "brake"
    mail.save(update_fields=["state", "problem"])
    if mail.letter is not None:
        Letter.objects.filter(pk=mail.letter.pk, state=Letter.State.LEAVING).update(
            state=Letter.State.NOT_DELIVERED, problem="brake"
        )
    if mail.owed:
        ask_person(mail, "mail_held", {"mail": mail.pk})


def _failed(mail: Mail, problem: str) -> None:
    with transaction.atomic():
        Mail.objects.filter(pk=mail.pk).update(state=State.FAILED, problem=problem[:300])
        not_delivered(mail, problem)


def _sent(mail: Mail) -> None:
    """Taken by the next system: that instant is when it was sent (Awb 2:19, K38)."""
    at = clock.now()
    letter = mail.letter
    if letter is None or letter.channel != Letter.Channel.MAIL:
        _mark(mail, at)
        return
    viewer = Viewer(mail.organisation_id, ViewerKind.SYSTEM, letter.sent_by_id, origin="system")
    with opened(viewer, letter.complaint_id, "casework") as file:
        _mark(mail, at)
        current = Letter.objects.select_related("party", "document").filter(pk=letter.pk).first()
        if current is not None and current.state == Letter.State.LEAVING:
            current.state, current.sent_at = Letter.State.SENT, at
            current.save(update_fields=["state", "sent_at"])
            if current.event_number is None:
                record_sending(file, [current], at)


def _mark(mail: Mail, at: dt.datetime) -> None:
    Mail.objects.filter(pk=mail.pk).update(state=State.SENT, sent_at=at, problem="")
