"""The calendar: is a day a day off, and why."""

from datetime import date, timedelta
from functools import cache, lru_cache

from gehoor.law.termijnenwet.feestdagen import algemeen_erkende_feestdagen, goede_vrijdag
from gehoor.law.termijnenwet.gelijkgesteld import gelijkgestelde_dagen

SATURDAY, SUNDAY = 5, 6
ONE_DAY = timedelta(1)


@cache
def holidays_of(year: int) -> dict[date, str]:
    """Return the holidays of a year, Good Friday and the equated days, with their key in the phrase books."""
    equated = {day: "gelijkgestelde_dag" for day in gelijkgestelde_dagen() if day.year == year}
    return {**equated, **algemeen_erkende_feestdagen(year), goede_vrijdag(year): "goede_vrijdag"}


def holiday(day: date) -> str | None:
    """Return the key of the holiday that this day is, if any."""
    return holidays_of(day.year).get(day)


def weekend(day: date) -> str | None:
    """Return 'zaterdag' or 'zondag' where this day is one."""
    weekday = day.weekday()
    if weekday < SATURDAY:
        return None
    return "zondag" if weekday == SUNDAY else "zaterdag"


def day_off(day: date) -> str | None:
    """Return why this is no ordinary day: the key of a holiday, 'zaterdag' or 'zondag'; None for an ordinary day."""
    return holiday(day) or weekend(day)


def next_ordinary_day(day: date) -> date:
    """Return the first day from `day` on, `day` itself included, that is no Saturday, Sunday or holiday."""
    while day_off(day) is not None:
        day += ONE_DAY
    return day


@lru_cache(maxsize=20_000)
def working_days_later(start: date, days: int) -> date:
    """Return the day that lies so many working days after `start` (for own promises, T9)."""
    day = start
    for _ in range(days):
        day = next_ordinary_day(day + ONE_DAY)
    return day
