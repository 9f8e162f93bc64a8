"""Counting weeks, days, months and years from day 0 (T1, T8)."""

from calendar import monthrange
from datetime import date, timedelta

from gehoor.law.articles import article

_MONTHS = 12


@article("Atw", "1", clause="T1", text="de dag van ontvangst is dag 0; n weken later is dezelfde weekdag")
def after(start: date, unit: str, number: int) -> date:
    """Return the last day of a term, before any extension.

    `unit` is days, weeks, months or years. Raises OverflowError or ValueError
    outside the calendar.
    """
    if unit == "years":
        return after_months(start, _MONTHS * number)
    if unit == "months":
        return after_months(start, number)
    return start + timedelta(**{unit: number})


@article("Atw", "1", clause="T8", text="hetzelfde dagnummer, of de laatste dag van een kortere maand")
def after_months(start: date, months: int) -> date:
    """Return the same day number so many months later, or the last day of a shorter month."""
    year, month = divmod(start.year * _MONTHS + start.month - 1 + months, _MONTHS)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def one_year_after(day: date) -> date:
    """Return the last day of a year that starts on `day` (T8); the Atw does not shift it (T6)."""
    return after_months(day, _MONTHS)
