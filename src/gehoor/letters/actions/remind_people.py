"""On the morning of a working day: one mail to each person for whom there is something (outbox kind `reminder`).

The worker may come twice, and two workers at once: the identity of a person and a day is one mail.
"""

import datetime as dt

from django.utils import translation
from django.utils.translation import gettext as _

from gehoor.accounts.models import Account, Reminders
from gehoor.authority.links import NoHostName, absolute
from gehoor.authority.models import Organisation, Person
from gehoor.authority.profile import profile_of
from gehoor.authority.queries import is_there, people
from gehoor.complaints.actions.leave_due_tasks import leave_due_tasks
from gehoor.complaints.queries.reminders import Reminder, reminders_for
from gehoor.law.termijnenwet.kalender import day_off
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.letters.digest import lines_of, subject_of
from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox
from gehoor.platform.models import OutboxItem

KIND = "reminder"
FROM_HOUR = 7  # in Amsterdam
PAGE = "/werk/dossier/{reference}/"
KEPT = dt.timedelta(days=30)
DAY = dt.timedelta(days=1)


def remind_people() -> None:
    """Periodic: the tasks that this day brings, then an item for each person of each organisation."""
    leave_due_tasks()
    today = clock.today()
    if day_off(today) or clock.now().astimezone(clock.AMSTERDAM).hour < FROM_HOUR:
        return
    for organisation in Organisation.objects.order_by("pk"):
        begun = OutboxItem.objects.filter(organisation_id=organisation.pk, kind=KIND, identity__endswith=f":{today}")
        if not begun.exists():
            outbox.put_all([_item(person, today) for person in people(organisation, today).exclude(email="")])
    _forget_old()


def remind_person(item: OutboxItem) -> None:
    """Make the mail of this person; nothing where there is nothing, where they have left, or when the day is over."""
    person = Person.objects.select_related("organisation").filter(pk=item.payload["person"]).first()
    today = clock.today()
    if person is None or item.payload["on"] != today.isoformat() or not is_there(person, today):
        return
    account = Account.objects.filter(person=person).first()
    with translation.override(account.language if account else "nl"):
        found = told_today(person, today, account.reminders if account else Reminders.DAILY)
        if found:
            put_notice(person.organisation, _notice(person, found, today))


def told_today(person: Person, today: dt.date, often: str) -> tuple[Reminder, ...]:
    """What the mail of today holds: everything on their day, else only what the law sets a day for."""
    weekly = often == Reminders.WEEKLY
    since = today - 7 * DAY if weekly else working_day_before(today)
    found = reminders_for(person, today, since, profile_of(person.organisation).reminders)
    if often == Reminders.DAILY or (weekly and first_of_week(today)):
        return found
    return tuple(each for each in found if each.legal)


def working_day_before(day: dt.date) -> dt.date:
    """The last working day before a day."""
    before = day - DAY
    while day_off(before):
        before -= DAY
    return before


def first_of_week(day: dt.date) -> bool:
    """Whether this is the first working day of its week."""
    return working_day_before(day).isocalendar()[:2] != day.isocalendar()[:2]


def _item(person: Person, today: dt.date) -> OutboxItem:
    return outbox.new_item(
        KIND,
        f"{KIND}:{person.pk}:{today}",
        {"person": person.pk, "on": today.isoformat()},
        organisation_id=person.organisation_id,
    )


def _notice(person: Person, found: tuple[Reminder, ...], today: dt.date) -> Notice:
    organisation = person.organisation

    def address(reference: str) -> str:
        try:
            return absolute(organisation, PAGE.format(reference=reference))
        except NoHostName:
            return ""

    greeting = _("Goedemorgen. Dit vraagt vandaag uw aandacht.")
    ending = _("Hoe vaak u deze mail krijgt, kiest u bij 'Uw account'. Wat de wet vraagt, krijgt u altijd.")
    lines = (greeting, *lines_of(found, today, address), ending)
    return Notice(
        person.email,
        subject_of(found),
        lines,
        f"{KIND}:{person.pk}:{today}",
        language=translation.get_language() or "nl",
        braked=False,
    )


def _forget_old() -> None:
    """A mail of a month ago helps nobody, and names files that may be destroyed."""
    before = clock.now() - KEPT
    Mail.objects.filter(identity__startswith=f"notice:{KIND}:", created_at__lt=before).delete()
    OutboxItem.objects.filter(kind=KIND, created_at__lt=before).delete()
