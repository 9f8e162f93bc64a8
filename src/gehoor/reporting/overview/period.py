"""The period of the dashboard: a word in the address, and the days that it means today."""

import datetime as dt
from dataclasses import dataclass

from django.utils.dateformat import format as date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DEFAULT = "12-maanden"
PERIODS: dict[str, str | Promise] = {
    "3-maanden": _("De laatste drie maanden"),
    "6-maanden": _("Het laatste half jaar"),
    DEFAULT: _("De laatste twaalf maanden"),
    "dit-jaar": _("Dit jaar"),
    "vorig-jaar": _("Vorig jaar"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both included; `key` stands in the address."""

    key: str
    first: dt.date
    last: dt.date

    def holds(self, day: dt.date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last

    @property
    def months(self) -> list[str]:
        """Its months as '2026-03', the oldest first."""
        first, count = self.first, (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        numbers = [first.year * 12 + first.month - 1 + each for each in range(count)]
        return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]


def period_of(asked: str, today: dt.date) -> Period:
    """The period that an address asks for; one that is not known is the last twelve months."""
    key = asked if asked in PERIODS else DEFAULT
    if key == "dit-jaar":
        return Period(key, dt.date(today.year, 1, 1), today)
    if key == "vorig-jaar":
        return Period(key, dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31))
    return Period(key, months_before(today, int(key.partition("-")[0])), today)


def months_before(day: dt.date, months: int) -> dt.date:
    """The first day of a period of so many whole months, the month of `day` counted as the last."""
    number = day.year * 12 + day.month - months
    return dt.date(number // 12, number % 12 + 1, 1)


def month_in_words(month: str) -> str:
    """'2026-03' as 'maart 2026'."""
    year, _dash, number = month.partition("-")
    return str(date_format(dt.date(int(year), int(number), 1), "F Y"))
