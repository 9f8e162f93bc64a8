"""A term as a length of time: weeks, days, months or years, and how it is counted (T1, T8)."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

type Unit = Literal["days", "weeks", "months", "years"]

MONTHS_IN_A_YEAR = 12
DAYS_IN_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Length:
    """So many days, weeks, months or years."""

    count: int
    unit: Unit


def months_later(start: date, months: int) -> date:
    """Return the same day number so many months later; in a shorter month its last day (T8)."""
    years, month = divmod(start.month - 1 + months, MONTHS_IN_A_YEAR)
    year = start.year + years
    last_day = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last_day))


def years_later(start: date, years: int) -> date:
    """Return the same day so many years later; 28 February for 29 February (T8)."""
    return months_later(start, MONTHS_IN_A_YEAR * years)


def last_day(start: date, length: Length) -> date:
    """Return the last day of a term, before any extension: the day of receipt is day 0 (T1)."""
    if length.unit == "years":
        return years_later(start, length.count)
    if length.unit == "months":
        return months_later(start, length.count)
    days = length.count * (DAYS_IN_A_WEEK if length.unit == "weeks" else 1)
    return start + timedelta(days)
