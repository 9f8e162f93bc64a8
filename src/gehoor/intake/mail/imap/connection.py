"""A signed-on connection to a mailbox, its folder open."""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from gehoor.accounts.encryption import WrongKey, decrypt
from gehoor.intake.mail.imap import tokens
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.models import Mailbox

TIMEOUT = 30.0  # seconds for one answer of the server


@dataclass(frozen=True, slots=True)
class Opened:
    """The open folder; `uid_validity` tells whether its numbers are still those of last time, `uid_next` the next."""

    box: Any
    uid_validity: int
    uid_next: int
    capabilities: frozenset[str]

    @property
    def client(self) -> Any:
        """The standard library's client (imaplib)."""
        return self.box.client

    def can(self, capability: str) -> bool:
        """Whether the server has this extension."""
        return capability in self.capabilities


@contextmanager
def opened(mailbox: Mailbox) -> Iterator[Opened]:
    """Connect, sign on, open the folder; raises MailboxProblem, also for what goes wrong while it is used.

    A name or a certificate that is not the server's own, or has expired, is never talked to.
    """
    try:
        with _connected(mailbox) as box:
            _signed_on(mailbox, box)
            yield _folder(mailbox, box)
    except MailboxLoginError as problem:
        raise MailboxProblem("sign_on") from problem
    except MailboxFolderSelectError as problem:
        raise MailboxProblem("folder") from problem
    except ssl.SSLCertVerificationError as problem:
        raise MailboxProblem("certificate") from problem
    except (imaplib.IMAP4.abort, OSError) as problem:
        raise MailboxProblem("connection") from problem
    except (imaplib.IMAP4.error, ImapToolsError) as problem:
        raise MailboxProblem("protocol") from problem


@contextmanager
def _connected(mailbox: Mailbox) -> Iterator[BaseMailBox]:
    box: BaseMailBox
    if mailbox.security == Mailbox.Security.TLS:
        box = MailBox(mailbox.host, mailbox.port, timeout=TIMEOUT, ssl_context=ssl.create_default_context())
    elif mailbox.security == Mailbox.Security.STARTTLS:
        box = MailBoxStartTls(mailbox.host, mailbox.port, timeout=TIMEOUT, ssl_context=ssl.create_default_context())
    else:
        box = MailBoxUnencrypted(mailbox.host, mailbox.port, timeout=TIMEOUT)
    try:
        yield box
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            box.client.logout()


def _signed_on(mailbox: Mailbox, box: Any) -> None:
    if mailbox.sign_on == Mailbox.SignOn.OAUTH2:
        try:
            box.xoauth2(mailbox.user, tokens.access_token(mailbox), initial_folder=None)
        except (imaplib.IMAP4.error, MailboxLoginError) as problem:
            tokens.forget(mailbox)
            raise MailboxProblem("token_refused") from problem
        return
    try:
        password = decrypt(mailbox.secret)
    except WrongKey as problem:
        raise MailboxProblem("sign_on") from problem
    if (mailbox.user + password).isascii():
        box.login(mailbox.user, password, initial_folder=None)
    else:
        box.login_utf8(mailbox.user, password, initial_folder=None)


def _folder(mailbox: Mailbox, box: Any) -> Opened:
    box.folder.set(mailbox.folder)
    numbers = _number(box, "UIDVALIDITY"), _number(box, "UIDNEXT")
    # Asked again: what a server can do it often tells only after signing on.
    _kind, told = box.client.capability()
    return Opened(box, *numbers, frozenset(b" ".join(told).decode("ascii", "replace").upper().split()))


def _number(box: Any, name: str) -> int:
    _kind, found = box.client.response(name)
    try:
        return int(found[-1])
    except (TypeError, ValueError, IndexError) as problem:
        raise MailboxProblem("protocol") from problem
