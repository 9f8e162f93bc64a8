"""A short mail that is no letter of a file: about the mail itself, or to staff about the installation."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join

from gehoor.authority.models import Organisation
from gehoor.letters.mail.addresses import message_domain
from gehoor.letters.mail.form import BadAddress, checked_address
from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox


@dataclass(frozen=True, slots=True)
class Notice:
    """`identity` makes the same notice twice one; `braked` for whoever is not staff. No content of a complaint.

    With `complaint_id` it is destroyed with that file.
    """

    to: str
    subject: str
    lines: tuple[str, ...]
    identity: str
    language: str = "nl"
    braked: bool = True
    headers: Mapping[str, str] = field(default_factory=dict)
    calendar: str = ""
    complaint_id: int | None = None


def put_notice(organisation: Organisation, notice: Notice) -> bool:
    """Leave it in the outbox; False where it stood there already, or where no mail can go to this address."""
    try:
        checked_address(notice.to)
    except BadAddress:
        return False
    lines = (*notice.lines, organisation.name)
    mail, made = Mail.objects.get_or_create(
        identity=f"notice:{notice.identity}"[:200],
        defaults={
            "organisation": organisation,
            "complaint_id": notice.complaint_id,
            "to": notice.to,
            "language": notice.language,
            "subject": notice.subject[:300],
            "text": "\n\n".join(lines) + "\n",
            "html": _html(notice.subject, lines, notice.language),
            "headers": dict(notice.headers),
            "calendar": notice.calendar,
            "message_id": f"<{secrets.token_hex(16)}@{message_domain(organisation)}>",
            "braked": notice.braked,
            "verified": not notice.braked,
            "created_at": clock.now(),
        },
    )
    if made:
        outbox.put("mail", f"mail:{mail.pk}", {"mail": mail.pk}, organisation_id=organisation.pk)
    return made


LINK = re.compile(r"https?://\S+$")


def _html(subject: str, lines: tuple[str, ...], language: str) -> str:
    paragraphs = format_html_join("\n", "<p>{}</p>", ((_clickable(line),) for line in lines))
    return format_html(
        '<!doctype html>\n<html lang="{}"><head><meta charset="utf-8"><title>{}</title></head>\n'
        "<body>\n{}\n</body></html>\n",
        language,
        subject,
        paragraphs,
    )


def _clickable(line: str) -> str:
    """A line with the address at its end as a link."""
    found = LINK.search(line)
    if found is None:
        return line
    return format_html('{}<a href="{}">{}</a>', line[: found.start()], found[0], found[0])
