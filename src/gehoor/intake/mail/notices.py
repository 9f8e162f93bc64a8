"""Short mails about mail: to a sender whose message was too large, to staff when something needs them."""

from collections.abc import Iterable

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from gehoor.authority.links import NoHostName, absolute
from gehoor.authority.models import Organisation, Role
from gehoor.authority.profile import profile_of
from gehoor.authority.queries import people_with_role
from gehoor.intake.mail.message.incoming import Incoming
from gehoor.intake.mail.message.machine import daemon
from gehoor.intake.mail.message.proposing import propose
from gehoor.intake.mail.models import MailMessage
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.platform import clock

MEGABYTE = 1024 * 1024
LIST_PAGE = "/werk/post-in/"


def tell_too_large(row: MailMessage, message: Incoming, *, answer: bool) -> None:
    """Tell the coordinator, and the sender where they may be answered: nothing is refused in silence (row 22)."""
    limit = settings.MAIL_LIMIT // MEGABYTE
    lines = [
        _("Er kwam een e-mail binnen die groter is dan %(limit)s MB. Wij bewaarden alleen de kop van het bericht.")
        % {"limit": limit},
        _("Neem contact op met de afzender, zodat er niets verloren gaat."),
    ]
    to_staff(row.organisation, Role.Kind.COORDINATOR, _("Een e-mail was te groot"), lines, f"large:{row.fingerprint}")
    if answer and row.sender and not daemon(row.sender):
        row.language = propose(message).language
        with translation.override(row.language):
            _to_sender(row, limit)


def _to_sender(row: MailMessage, limit: int) -> None:
    phone = profile_of(row.organisation).phone
    lines = (
        _("Uw e-mail is bij ons aangekomen, maar het bericht is te groot. Wij kunnen het daarom niet openen."),
        _("Stuur uw bericht nog een keer, met kleinere bijlagen: samen ten hoogste %(limit)s MB.") % {"limit": limit},
        _("Lukt dat niet? Bel ons dan gerust op %(phone)s.") % {"phone": phone}
        if phone
        else _("Lukt dat niet? Bel ons dan gerust."),
    )
    answered = f"<{row.message_id}>" if row.message_id else ""
    put_notice(
        row.organisation,
        Notice(
            row.sender,
            _("Uw e-mail was te groot"),
            lines,
            f"too_large:{row.fingerprint}",
            row.language,
            headers={"In-Reply-To": answered, "References": answered},
        ),
    )


def to_staff(organisation: Organisation, role: str, subject: str, lines: Iterable[str], identity: str) -> int:
    """A mail to everyone with this role, once for each `identity`; how many were made. No content of a complaint."""
    told = (*lines, *_link(organisation))
    found = people_with_role(organisation, role, clock.today())
    return sum(
        put_notice(organisation, Notice(person.email, subject, told, f"{identity}:{person.pk}", braked=False))
        for person in found
        if person.email
    )


def _link(organisation: Organisation) -> tuple[str, ...]:
    try:
        return (absolute(organisation, LIST_PAGE),)
    except NoHostName:
        return ()
