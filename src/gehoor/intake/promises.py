"""What the organisation promises about the first contact: who, and before which day."""

import datetime as dt
from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Profile, profile_of
from gehoor.authority.queries import regulation_in_force
from gehoor.law.regulation import Regulation
from gehoor.law.termijnenwet.kalender import working_days_later


@dataclass(frozen=True, slots=True)
class FirstContact:
    """Somebody calls or writes at the latest on this day: an own promise, no term in a law."""

    who: str
    by: dt.date
    within: int
    unit: str


def first_contact(organisation: Organisation, received_on: dt.date) -> FirstContact:
    """The promise for what was received on that day: the regulation's, else what the organisation says of itself."""
    return promised(profile_of(organisation), regulation_in_force(organisation.pk, received_on).regulation, received_on)


def promised(profile: Profile, regulation: Regulation, received_on: dt.date) -> FirstContact:
    """The same, with profile and regulation at hand."""
    own = next((each for each in regulation.term.promises if each.what == "first_contact"), None)
    within, unit = (own.within, own.unit) if own else (profile.first_contact.within, profile.first_contact.unit)
    return FirstContact(str(profile.first_contact.who), _day(received_on, within, unit), within, unit)


def _day(start: dt.date, within: int, unit: str) -> dt.date:
    if unit == "working days":
        return working_days_later(start, within)
    return start + dt.timedelta(days=within * 7 if unit == "weeks" else within)
