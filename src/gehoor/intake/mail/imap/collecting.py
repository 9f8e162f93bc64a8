"""Take in what lies in a mailbox: stored durably and committed, and only then marked on the server.

Killed at any moment, a message is still on the server, or here, or both: then it is recognised (safety row 8).
"""

import datetime as dt
import logging

from django.conf import settings
from django.db import DatabaseError

from gehoor.intake.mail.imap.connection import Opened
from gehoor.intake.mail.imap.fetching import Waiting, head, mark_read, move, new_uids, pieces, unread_uids, waiting
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.models import Mailbox
from gehoor.intake.mail.receive import Arrival, NoMessage, receive_message
from gehoor.platform import clock

log = logging.getLogger(__name__)

LOOKED_BACK = dt.timedelta(days=3)


def collect(mailbox: Mailbox, folder: Opened) -> int:
    """Take in everything that is new; how many. Raises MailboxProblem; what was done before it stays done."""
    known = mailbox.uid_validity == folder.uid_validity
    uids = new_uids(folder, mailbox.last_uid) if known else unread_uids(folder, _since(mailbox))
    for uid in uids:
        _take(mailbox, folder, uid)
        if known:
            _remember(mailbox, last_uid=uid)
    if not known:
        # From here on the numbers count; what came since the folder was opened has a higher one.
        last = max([folder.uid_next - 1, *uids])
        _remember(mailbox, uid_validity=folder.uid_validity, last_uid=last)
    _remember(mailbox, seen_at=clock.now(), problem="", problem_since=None, alarmed_at=None)
    return len(uids)


def note_problem(mailbox: Mailbox, key: str) -> None:
    """Write down since when it cannot be read; the status page and an alarm tell it."""
    log.warning("mailbox %s: %s", mailbox.pk, key)
    since = Mailbox.objects.filter(pk=mailbox.pk).values_list("problem_since", flat=True).first()
    _remember(mailbox, problem=key, problem_since=since or clock.now())


def _since(mailbox: Mailbox) -> dt.date | None:
    if mailbox.uid_validity is None or mailbox.last_mail_at is None:
        return None
    return clock.civil_date(mailbox.last_mail_at - LOOKED_BACK)


def _take(mailbox: Mailbox, folder: Opened, uid: int) -> None:
    message = waiting(folder, uid)
    if message is None:
        return
    _store(mailbox, folder, message)
    _remember(mailbox, last_mail_at=clock.now())
    if mailbox.done_folder:
        move(folder, uid, mailbox.done_folder)
    else:
        mark_read(folder, uid)


def _store(mailbox: Mailbox, folder: Opened, message: Waiting) -> None:
    large = message.size > settings.MAIL_LIMIT
    arrival = Arrival(message.received_at, mailbox.organisation, mailbox.pk, full_size=message.size if large else None)
    try:
        receive_message([head(folder, message)] if large else pieces(folder, message), arrival)
    except NoMessage:
        log.warning("mailbox %s: message %s is empty", mailbox.pk, message.uid)
    except (DatabaseError, OSError) as problem:
        if isinstance(problem, ConnectionError | TimeoutError):
            raise
        raise MailboxProblem("storing") from problem


def _remember(mailbox: Mailbox, **values: object) -> None:
    for name, value in values.items():
        setattr(mailbox, name, value)
    Mailbox.objects.filter(pk=mailbox.pk).update(**values)
