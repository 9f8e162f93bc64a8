"""Articles 1, 2 and 4: when a term goes on because of days off, and when it does not (T2, T3, T6)."""

from datetime import date, timedelta

from gehoor.law.sources import article
from gehoor.law.termijnenwet.kalender import ONE_DAY, day_off, next_ordinary_day
from gehoor.law.termijnenwet.termijn import Length

#: Article 4(a): the law is not for longer terms than these, and not for years at all.
LONGEST = {"days": 90, "weeks": 12, "months": 3, "years": 0}
SHORTEST_WITH_TWO_DAYS = 3
ORDINARY_DAYS_NEEDED = 2
#: So many days hold more than two ordinary ones, whatever the calendar.
LONG_ENOUGH = 14


@article(
    "Atw",
    "4",
    letter="a",
    text="Not for terms in hours, or longer than 90 days, twelve weeks, three months, or in years.",
    clauses=("T6", "T7"),
)
def applies_to(length: Length) -> bool:
    """Say whether this law extends such a term. Each of two terms in a row is looked at by itself (T7)."""
    return length.count <= LONGEST[length.unit]


@article("Atw", "1", paragraph=1, text="A term does not end on a day off.", clauses=("T2",))
def past_days_off(raw_end: date) -> date:
    """Return the last day of a term that is counted forward and would end on `raw_end`."""
    return next_ordinary_day(raw_end)


@article("Atw", "1", paragraph=2, text="A term counted back from a day is not shifted.", clauses=("T2",))
def counted_back(until: date, days: int) -> date:
    """Return the day that lies so many days before `until`, day off or not."""
    return until - timedelta(days)


@article("Atw", "2", text="A term of three days or more holds at least two ordinary days.", clauses=("T3",))
def with_two_ordinary_days(start: date, raw_end: date, end: date) -> date:
    """Return the end, later where the term from the day after `start` holds fewer than two ordinary days.

    `raw_end` tells the length of the term, `end` how far article 1 brought it.
    """
    if not SHORTEST_WITH_TWO_DAYS <= (raw_end - start).days <= LONG_ENOUGH:
        return end
    ordinary = sum(day_off(start + timedelta(day)) is None for day in range(1, (end - start).days + 1))
    while ordinary < ORDINARY_DAYS_NEEDED:
        end = next_ordinary_day(end + ONE_DAY)
        ordinary += 1
    return end
