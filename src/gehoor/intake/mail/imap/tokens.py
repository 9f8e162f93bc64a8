"""OAuth2 for mailboxes (RFC 6749): a token by refresh, or as the client itself; kept in this process until it ends."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request

from gehoor.accounts.encryption import WrongKey, decrypt
from gehoor.intake.mail.actions.keep_mailbox import keep_refresh
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.models import Mailbox

TIMEOUT = 15.0
EARLY = 60.0  # seconds before its end that a token counts as ended
LARGEST_ANSWER = 64 * 1024
# What the server of tokens answers (RFC 6749 5.2), and what is wrong then.
ANSWERS = {"invalid_grant": "consent", "invalid_client": "client", "unauthorized_client": "client"}
LOOPBACK = {"localhost", "127.0.0.1", "::1"}

_tokens: dict[int, tuple[float, str]] = {}


def access_token(mailbox: Mailbox) -> str:
    """A token that is valid now; raises MailboxProblem: 'token', 'consent' or 'client'.

    A server that gives a new refresh token with it takes the old one back: the new one is kept.
    """
    until, token = _tokens.get(mailbox.pk, (0.0, ""))
    if time.monotonic() < until:
        return token
    answer = _asked(mailbox)
    given, seconds = answer.get("access_token"), answer.get("expires_in", 0)
    if not isinstance(given, str) or not given:
        raise MailboxProblem("token")
    renewed = answer.get("refresh_token")
    if mailbox.refresh and isinstance(renewed, str) and renewed:
        keep_refresh(mailbox, renewed)
    lasting = float(seconds) if isinstance(seconds, int | float) else 0.0
    _tokens[mailbox.pk] = (time.monotonic() + max(0.0, lasting - EARLY), given)
    return given


def forget(mailbox: Mailbox) -> None:
    """The server did not take the token: ask for another next time."""
    _tokens.pop(mailbox.pk, None)


def _asked(mailbox: Mailbox) -> dict[str, object]:
    where = urllib.parse.urlsplit(mailbox.token_url)
    if where.scheme != "https" and not (where.scheme == "http" and where.hostname in LOOPBACK):
        raise MailboxProblem("token")
    # S310: the scheme was checked above.
    request = urllib.request.Request(mailbox.token_url, data=_form(mailbox), method="POST")  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            found = json.loads(answer.read(LARGEST_ANSWER))
    except urllib.error.HTTPError as problem:
        raise MailboxProblem(_reason(problem)) from problem
    except (OSError, ValueError) as problem:
        raise MailboxProblem("token") from problem
    return found if isinstance(found, dict) else {}


def _reason(refusal: urllib.error.HTTPError) -> str:
    try:
        told = json.loads(refusal.read(LARGEST_ANSWER))
    except (OSError, ValueError):
        return "token"
    return ANSWERS.get(str(told.get("error")), "token") if isinstance(told, dict) else "token"


def _form(mailbox: Mailbox) -> bytes:
    try:
        fields = {"client_id": mailbox.client_id, "client_secret": decrypt(mailbox.secret) if mailbox.secret else ""}
        if mailbox.refresh:
            fields |= {"grant_type": "refresh_token", "refresh_token": decrypt(mailbox.refresh)}
        else:
            fields |= {"grant_type": "client_credentials"}
    except WrongKey as problem:
        raise MailboxProblem("token") from problem
    if mailbox.scope:
        fields["scope"] = mailbox.scope
    return urllib.parse.urlencode({key: value for key, value in fields.items() if value}).encode()
