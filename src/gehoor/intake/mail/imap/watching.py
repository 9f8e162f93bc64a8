"""The worker's part: one thread a mailbox, which waits for the server to say that something came (IDLE, RFC 2177).

A lease makes that one worker of all reads a mailbox; it ends by itself when its worker dies.
"""

import datetime as dt
import logging
import os
import socket
import threading
import uuid

from django.db import DatabaseError, close_old_connections, connection
from django.db.models import Q

from gehoor.intake.mail.faults import place_of
from gehoor.intake.mail.imap.collecting import collect, note_problem
from gehoor.intake.mail.imap.connection import Opened, opened
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.models import Mailbox
from gehoor.platform import clock, wall

log = logging.getLogger(__name__)

LEASE = dt.timedelta(seconds=60)
IDLE = 20.0  # seconds of waiting before the lease is renewed and the mailbox looked at again
REST = dt.timedelta(seconds=45)  # after a problem, before it is tried again
FIRST_ROUND = 5.0  # seconds that a worker waits for a mailbox that it begins with

_me = f"{socket.gethostname()[:20]}:{os.getpid()}:{uuid.uuid4().hex[:8]}"
_threads: dict[int, threading.Thread] = {}


def tend_mailboxes() -> None:
    """Periodic: see that each active mailbox is read, by a thread here or by another worker."""
    begun = [_begin(pk) for pk in Mailbox.objects.filter(active=True).values_list("pk", flat=True) if _is_free(pk)]
    for first_round in begun:
        first_round.wait(FIRST_ROUND)


def _is_free(pk: int) -> bool:
    thread = _threads.get(pk)
    return (thread is None or not thread.is_alive()) and _lease(pk)


def _lease(pk: int) -> bool:
    """Take or renew the lease; False while another worker holds it, or while it rests after a problem."""
    at = clock.now()
    free = Q(lease_until=None) | Q(lease_until__lt=at) | Q(lease_holder=_me)
    return bool(Mailbox.objects.filter(free, pk=pk, active=True).update(lease_holder=_me, lease_until=at + LEASE))


def _begin(pk: int) -> threading.Event:
    first_round = threading.Event()
    thread = threading.Thread(target=_tend, args=(pk, first_round), name=f"mailbox-{pk}", daemon=True)
    _threads[pk] = thread
    thread.start()
    return first_round


def _tend(pk: int, first_round: threading.Event) -> None:
    wall.work_everywhere()  # a message is of the organisation that it was sent to, not of the mailbox it lay in
    try:
        mailbox = Mailbox.objects.select_related("organisation").get(pk=pk)
        try:
            with opened(mailbox) as folder:
                _rounds(mailbox, folder, first_round)
        except MailboxProblem as problem:
            note_problem(mailbox, problem.key)
            _rest(pk)
    except (DatabaseError, Mailbox.DoesNotExist):
        # The database is away: nothing can be stored, and the lease ends by itself.
        log.warning("mailbox %s waits for the database", pk)
    except Exception as problem:  # noqa: BLE001  the thread is begun again
        log.error("mailbox %s: %s at %s", pk, type(problem).__name__, place_of(problem))  # noqa: TRY400  no words
    finally:
        first_round.set()
        connection.close()


def _rounds(mailbox: Mailbox, folder: Opened, first_round: threading.Event) -> None:
    """Read, wait, read again, until another worker has it or somebody changed its settings."""
    settings_of = _settings(mailbox.pk)
    while _lease(mailbox.pk) and _settings(mailbox.pk) == settings_of:
        collect(mailbox, folder)
        first_round.set()
        close_old_connections()
        _wait(folder)


def _settings(pk: int) -> tuple[object, ...] | None:
    fields = ("host", "port", "security", "user", "sign_on", "secret", "refresh", "folder", "done_folder")
    return Mailbox.objects.filter(pk=pk).values_list(*fields).first()


def _wait(folder: Opened) -> None:
    if folder.can("IDLE"):
        folder.box.idle.wait(timeout=IDLE)
    else:
        threading.Event().wait(IDLE)
        folder.client.noop()


def _rest(pk: int) -> None:
    """Hold the lease a little without a thread: a server that refuses us is not asked twice a second."""
    Mailbox.objects.filter(pk=pk, lease_holder=_me).update(lease_until=clock.now() + REST, lease_holder="")
