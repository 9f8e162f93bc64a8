"""What the worker does by itself about mail: alarms within a quarter of an hour, a word each day about what lies."""

import datetime as dt

from django.db.models import Count, Min, Q
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoor.authority.models import Organisation, Role
from gehoor.intake.mail.judging import Result
from gehoor.intake.mail.models import Mailbox, MailMessage
from gehoor.intake.mail.notices import to_staff
from gehoor.intake.mail.words import problem_in_words
from gehoor.platform import clock
from gehoor.ui.dates import written_date

PATIENCE = dt.timedelta(minutes=8)  # with the round of a minute and the sending: a mail within fifteen


def raise_alarms() -> None:
    """Periodic: tell administrators of a mailbox that cannot be read, coordinators of mail that could not be read."""
    with translation.override("nl"):
        for mailbox in silent_mailboxes():
            _tell_of_mailbox(mailbox)
        for organisation in Organisation.objects.filter(pk__in=_with(Result.QUARANTINE)):
            _tell_of_quarantine(organisation)


def tell_what_lies() -> None:
    """Periodic: once a day tell coordinators what waits in the lists, with the oldest day (safety row 24)."""
    lying = MailMessage.objects.filter(handled_at=None, complaint_id=None).order_by()
    with translation.override("nl"):
        for found in lying.values("organisation_id").annotate(count=Count("id"), oldest=Min("received_at")):
            organisation = Organisation.objects.get(pk=found["organisation_id"])
            oldest = written_date(clock.civil_date(found["oldest"]))
            line = ngettext(
                "Er ligt %(count)s e-mail die nog bij geen klacht hoort.",
                "Er liggen %(count)s e-mails die nog bij geen klacht horen.",
                found["count"],
            ) % {"count": found["count"]}
            lines = [line, _("De oudste kwam binnen op %(day)s. Kijk of er een klacht bij zit.") % {"day": oldest}]
            identity = f"lying:{organisation.pk}:{clock.today().isoformat()}"
            to_staff(organisation, Role.Kind.COORDINATOR, _("E-mail die u moet bekijken"), lines, identity)


def silent_mailboxes() -> list[Mailbox]:
    """The active mailboxes that were not read for longer than `PATIENCE`, whether or not they say why."""
    since = clock.now() - PATIENCE
    quiet = Q(seen_at__lt=since) | Q(seen_at=None, created_at__lt=since)
    return list(Mailbox.objects.filter(quiet, active=True).select_related("organisation"))


def _tell_of_mailbox(mailbox: Mailbox) -> None:
    if mailbox.alarmed_at is not None:
        return
    at = clock.now()
    lines = [
        _("De mailbox %(address)s wordt niet gelezen. Klachten die daar binnenkomen, ziet nog niemand.")
        % {"address": mailbox.address},
        problem_in_words(mailbox.problem),
    ]
    identity = f"mailbox:{mailbox.pk}:{at.isoformat()}"
    to_staff(mailbox.organisation, Role.Kind.ADMINISTRATOR, _("Een mailbox wordt niet gelezen"), lines, identity)
    Mailbox.objects.filter(pk=mailbox.pk).update(alarmed_at=at)


def _with(result: str) -> list[int]:
    rows = MailMessage.objects.filter(result=result, handled_at=None).order_by()
    return list(rows.values_list("organisation_id", flat=True).distinct())


def _tell_of_quarantine(organisation: Organisation) -> None:
    """Once for each message that came last: who was told is not told again."""
    newest = MailMessage.objects.filter(organisation=organisation, result=Result.QUARANTINE, handled_at=None).first()
    if newest is None:
        return
    lines = [
        _("Er kwam een e-mail binnen die het systeem niet kan lezen. Het bericht is bewaard zoals het is."),
        _("Open het bericht en kijk of het een klacht is."),
    ]
    identity = f"quarantine:{organisation.pk}:{newest.pk}"
    to_staff(organisation, Role.Kind.COORDINATOR, _("Een e-mail is niet te lezen"), lines, identity)
