"""How a call can end, by which day we promise to call back, and which two facts are asked before anything is told."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Door, profile_of
from gehoor.authority.queries import regulation_in_force
from gehoor.complaints.queries.values import FilePage
from gehoor.desk.words import Words
from gehoor.law.termijnenwet.kalender import working_days_later
from gehoor.platform import clock
from gehoor.ui.dates import short_date

OUTCOMES: Words = {
    "explained": gettext_lazy("Uitgelegd"),
    "solved": gettext_lazy("Opgelost"),
    "call_back": gettext_lazy("Wil teruggebeld worden"),
    "filed": gettext_lazy("Wil nu een klacht indienen"),
    "report": gettext_lazy("Melding openbare ruimte"),
    "objection": gettext_lazy("Bezwaar"),
    "other": gettext_lazy("Iets anders"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that only the party knows, with what it is."""

    key: str
    label: str
    value: str


def promised_day(organisation: Organisation) -> dt.date:
    """Before which day we call back: the promise of the regulation, else what the organisation says of itself (T9)."""
    today = clock.today()
    regulation = regulation_in_force(organisation.pk, today).regulation
    own = next((each for each in regulation.term.promises if each.what == "first_contact"), None)
    contact = profile_of(organisation).first_contact
    within, unit = (own.within, own.unit) if own else (contact.within, contact.unit)
    if unit == "working days":
        return working_days_later(today, within)
    return today + dt.timedelta(days=within * 7 if unit == "weeks" else within)


def doors(organisation: Organisation) -> tuple[Door, ...]:
    """The other doors of the organisation, to point a caller to."""
    return profile_of(organisation).doors


ENOUGH = 2  # facts that only the party knows, before anything is told


def facts_to_ask(page: FilePage) -> list[Fact]:
    """What can be asked of a caller who says to be the complainant."""
    complainant = next((each for each in page.parties if each.kind == "complainant"), None)
    if complainant is None:
        return []
    known = [
        Fact("postcode", _("Postcode"), complainant.postcode),
        Fact("address", _("Adres"), complainant.address),
        Fact("phone", _("Telefoonnummer"), complainant.phone),
        Fact("email", _("E-mailadres"), complainant.email),
        Fact("received_on", _("Dag waarop de klacht is ingediend"), short_date(page.head.received_on)),
    ]
    return [fact for fact in known if fact.value]
