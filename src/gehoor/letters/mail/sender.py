"""Hand a message over to the mail server (RFC 5321)."""

import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from email.message import EmailMessage

from django.conf import settings

TIMEOUT = 30.0  # seconds
PERMANENT = 500  # RFC 5321 4.2.1: from here on, sending the same again will not help


class Temporary(Exception):
    """Not now; the same message may go later. The text holds no address and no words of the message."""


class Permanent(Exception):
    """This message will never be taken; somebody must choose another way."""


def server_is_set() -> bool:
    """Whether a mail server was named (GEHOOR_SMTP_HOST)."""
    return bool(settings.MAIL_SERVER["host"])


def hand_over(message: EmailMessage, envelope_from: str, to: str) -> None:
    """Return once the server has taken the message; raises Temporary or Permanent."""
    with _conversation() as smtp:
        try:
            smtp.send_message(message, from_addr=envelope_from, to_addrs=[to])
        except smtplib.SMTPRecipientsRefused as problem:
            code = max(code for code, _text in problem.recipients.values())
            raise _refused(code) from None
        except smtplib.SMTPSenderRefused as problem:
            # Our own address is refused: that is no fault of this message.
            raise Temporary(f"sender refused ({problem.smtp_code})") from None
        except smtplib.SMTPNotSupportedError:
            raise Permanent("the server takes no such address") from None
        except smtplib.SMTPResponseException as problem:
            raise _refused(problem.smtp_code) from None
        except (smtplib.SMTPException, OSError) as problem:
            raise Temporary(type(problem).__name__) from None


def _refused(code: int) -> Temporary | Permanent:
    return Permanent(f"refused ({code})") if code >= PERMANENT else Temporary(f"put off ({code})")


@contextlib.contextmanager
def _conversation() -> Iterator[smtplib.SMTP]:
    try:
        smtp = _connected()
    except (smtplib.SMTPException, OSError) as problem:
        raise Temporary(type(problem).__name__) from None
    try:
        yield smtp
    finally:
        # What was taken stays taken, also when the server does not say goodbye.
        with contextlib.suppress(smtplib.SMTPException, OSError):
            smtp.quit()


def _connected() -> smtplib.SMTP:
    server = settings.MAIL_SERVER
    host, port, security = str(server["host"]), int(str(server["port"])), server["security"]
    if security == "tls":
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=ssl.create_default_context())
    else:
        smtp = smtplib.SMTP(host, port, timeout=TIMEOUT)
    try:
        if security == "starttls":
            smtp.starttls(context=ssl.create_default_context())
        if server["username"]:
            smtp.login(str(server["username"]), str(server["password"]))
    except (smtplib.SMTPException, OSError):
        smtp.close()
        raise
    return smtp
