"""A mail as an RFC 5322 message: plain text beside simple HTML, and headers that nobody can break out of."""

import datetime as dt
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from gehoor.letters.language import Finished
from gehoor.letters.language.output import html, plain
from gehoor.letters.mail.addresses import own_address, reply_address
from gehoor.letters.models import Mail

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[^\s@<>,;:\"()\[\]\\]{1,253}")
ANSWERS = ("In-Reply-To", "References")


class BadAddress(Exception):
    """No mail can go to this address."""


def one_line(text: str) -> str:
    """A text for a header: no control characters, so nothing can follow it (safety row 57)."""
    return " ".join(_CONTROL.sub(" ", text).split())


def checked_address(address: str) -> str:
    """An address as it goes to a mail server, its domain in ASCII; BadAddress where it is none."""
    if _CONTROL.search(address) or not _ADDRESS.fullmatch(address):
        raise BadAddress
    local, _at, domain = address.partition("@")
    if domain.isascii():
        return address
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError as problem:
        raise BadAddress from problem


def text_of(blocks: tuple[Finished, ...]) -> str:
    """The plain text of a mail."""
    return plain(blocks) + "\n"


def html_of(subject: str, blocks: tuple[Finished, ...], language: str, link: str = "") -> SafeString:
    """The HTML of a mail: one column, no images, nothing from elsewhere; `link` is made clickable."""
    body = html(blocks)
    if link:
        clickable = format_html('<a href="{}">{}</a>', link, link)
        body = SafeString(body.replace(escape(link), clickable))
    return format_html(
        '<!doctype html>\n<html lang="{}"><head><meta charset="utf-8"><title>{}</title></head>\n'
        "<body>\n{}\n</body></html>\n",
        language,
        subject,
        body,
    )


def as_message(mail: Mail, at: dt.datetime) -> EmailMessage:
    """The message to hand over; the same mail always has the same Message-ID."""
    sender = own_address(mail.organisation)
    to = checked_address(mail.to)
    message = EmailMessage(policy=SMTP if to.isascii() else SMTPUTF8)
    message["From"] = Address(display_name=one_line(mail.organisation.name), addr_spec=sender)
    message["To"] = Address(addr_spec=to)
    message["Subject"] = one_line(mail.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = mail.message_id
    message["Content-Language"] = mail.language
    if mail.complaint:
        message["Reply-To"] = Address(addr_spec=reply_address(mail.organisation, mail.complaint.reference))
    for name in ANSWERS:
        if mail.headers.get(name):
            message[name] = one_line(str(mail.headers[name]))
    if mail.auto_submitted:
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
    _add_content(message, mail)
    return message


def _add_content(message: EmailMessage, mail: Mail) -> None:
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    if mail.calendar:
        method = "CANCEL" if "METHOD:CANCEL" in mail.calendar else "REQUEST"
        message.add_alternative(mail.calendar, subtype="calendar", params={"method": method})
