"""Article 9:24: within which term the ombudsman is asked."""

from datetime import date

from gehoor.law.sources import article
from gehoor.law.termijnenwet.termijn import years_later


@article(
    "Awb", "9:24", paragraph=1, text="Within a year after the outcome, or after it was due.", clauses=("K26", "T6")
)
def last_day(ended_on: date) -> date:
    """Return the last day of the year after the notification, another ending, or the last day of the term.

    A term in years is not shifted. After it the ombudsman is no longer obliged, but may act.
    """
    return years_later(ended_on, 1)
