"""When a letter leaves: ten minutes in which it can be taken back, but never past the last day of a term."""

import datetime as dt
from dataclasses import dataclass

from gehoor.law.position import Position
from gehoor.letters.kinds import Kind
from gehoor.platform import clock

UNDO = dt.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Moment:
    """`at_once`: waiting would carry it past `last_day`, so there is nothing to take back."""

    leaves_at: dt.datetime
    at_once: bool
    last_day: dt.date | None


def moment_for(kind: Kind, position: Position, at: dt.datetime) -> Moment:
    """When a letter of this kind leaves that is sent at this instant."""
    last_day = last_day_for(kind, position)
    today, later = clock.civil_date(at), at + UNDO
    at_once = last_day is not None and today <= last_day < clock.civil_date(later)
    return Moment(at if at_once else later, at_once, last_day)


def last_day_for(kind: Kind, position: Position) -> dt.date | None:
    """The earliest day that has not passed on which the law wants this letter sent; None where no term runs."""
    if kind.records is None:
        return None
    event = kind.records.event
    days = [each.until for each in position.allowed if each.event == event]
    days += [duty.due_on for duty in position.duties if duty.is_open and duty.done_by == event]
    return min((day for day in days if day is not None and day >= position.on), default=None)
