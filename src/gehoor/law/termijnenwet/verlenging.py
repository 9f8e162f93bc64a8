"""How a term is extended: articles 1 and 2 Atw (T2, T3)."""

from datetime import date, timedelta

from gehoor.law.articles import article
from gehoor.law.termijnenwet.feestdagen import is_day_off

_DAY = timedelta(days=1)
LEAST_DAYS = 3
LEAST_WORKING_DAYS = 2


@article("Atw", "1", paragraph=1, clause="T2", text="verlengd tot en met de eerstvolgende dag die geen vrije dag is")
def first_working_day(day: date) -> date:
    """Return the day itself, or the first one after it that is no Saturday, Sunday or holiday."""
    while is_day_off(day):
        day += _DAY
    return day


@article("Atw", "1", paragraph=2, clause="T2", text="niet voor een termijn die wordt teruggerekend")
def counts_back() -> bool:
    """Say whether a term that is counted back from an event is extended: it is not."""
    return False


@article("Atw", "2", clause="T3", text="een termijn van ten minste drie dagen heeft ten minste twee werkdagen")
def with_two_working_days(start: date, end: date, days: int) -> date:
    """Return the end of a term of so many days, such that it holds two working days.

    `start` is day 0 and does not count; `end` is the end after article 1.
    """
    if days < LEAST_DAYS:
        return end
    while working_days(start, end) < LEAST_WORKING_DAYS:
        end = first_working_day(end + _DAY)
    return end


def working_days(start: date, end: date) -> int:
    """Count the working days after `start` up to and including `end`; two is enough."""
    found, day = 0, start
    while day < end and found < LEAST_WORKING_DAYS:
        day += _DAY
        found += not is_day_off(day)
    return found


def skipped(raw_end: date, end: date) -> tuple[date, ...]:
    """Return the days from the raw end up to, not including, the end."""
    return tuple(raw_end + timedelta(days=n) for n in range((end - raw_end).days))
