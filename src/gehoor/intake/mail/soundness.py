"""Checks of mail in: mailboxes, what lies unread by people, the scanner (`settings.HEALTH_CHECKS`)."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from gehoor.intake.mail.jobs import silent_mailboxes
from gehoor.intake.mail.judging import Result
from gehoor.intake.mail.models import Mailbox, MailMessage
from gehoor.intake.mail.words import problem_in_words
from gehoor.platform import clock
from gehoor.platform.attachments import scanner
from gehoor.platform.health import Health, State
from gehoor.ui.dates import written_instant

OLD_SIGNATURES = dt.timedelta(days=7)
PAGE = "/werk/post-in/"


def check_mail() -> Iterator[Health]:
    """When mail was last seen, and what is not in order about it."""
    silent = {mailbox.pk for mailbox in silent_mailboxes()}
    for mailbox in Mailbox.objects.filter(active=True):
        yield _mailbox(mailbox, silent=mailbox.pk in silent)
    unread = MailMessage.objects.filter(result=Result.QUARANTINE, handled_at=None).count()
    if unread:
        what = _("%(count)s e-mails zijn niet te lezen. Bekijk ze.") % {"count": unread}
        yield Health("mail_quarantine", State.WARNING, what, PAGE)
    yield from _scanner()


def _mailbox(mailbox: Mailbox, *, silent: bool) -> Health:
    key = f"mail_{mailbox.pk}"
    if silent or mailbox.problem:
        what = _("De mailbox %(address)s wordt niet gelezen.") % {"address": mailbox.address}
        return Health(key, State.ERROR, f"{what} {problem_in_words(mailbox.problem)}")
    if mailbox.seen_at is None:
        return Health(
            key, State.WARNING, _("De mailbox %(address)s is nog niet gelezen.") % {"address": mailbox.address}
        )
    seen = {"address": mailbox.address, "at": written_instant(mailbox.seen_at)}
    return Health(key, State.OK, _("De mailbox %(address)s is gelezen op %(at)s.") % seen)


def _scanner() -> Iterator[Health]:
    if not scanner.configured():
        yield Health("scanner", State.WARNING, _("Er is geen virusscanner ingesteld (GEHOOR_CLAMD)."))
        return
    try:
        _number, dated = scanner.signatures()
    except scanner.ScannerAway:
        yield Health("scanner", State.ERROR, _("De virusscanner antwoordt niet. Bijlagen wachten tot hij terug is."))
        return
    if dated is None or clock.now() - dated > OLD_SIGNATURES:
        yield Health("scanner", State.WARNING, _("De virusscanner kent de nieuwste virussen niet. Werk hem bij."))
    else:
        at = {"at": written_instant(dated)}
        yield Health("scanner", State.OK, _("De virusscanner werkt, en is bijgewerkt op %(at)s.") % at)
