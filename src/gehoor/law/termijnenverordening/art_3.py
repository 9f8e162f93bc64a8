"""Article 3: on which day a term in months ends."""

from datetime import date

from gehoor.law.sources import article
from gehoor.law.termijnenverordening.art_2 import no_working_day
from gehoor.law.termijnenwet.kalender import ONE_DAY
from gehoor.law.termijnenwet.termijn import months_later


@article(
    "Termijnenverordening",
    "3",
    paragraph=2,
    letter="c",
    text="A term in months ends on the same date as the day from which it runs, or on the last day of that month.",
    clauses=(),
)
def same_date(start: date, months: int) -> date:
    """Return the last day of a term of so many months, whatever kind of day that is."""
    return months_later(start, months)


@article(
    "Termijnenverordening",
    "3",
    paragraph=4,
    text="A term that would end on a public holiday, Sunday or Saturday ends with the following working day.",
    clauses=(),
)
def on_a_working_day(raw_end: date) -> date:
    """Return the last day of a term that would end on `raw_end`."""
    end = raw_end
    while no_working_day(end) is not None:
        end += ONE_DAY
    return end
