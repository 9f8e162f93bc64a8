"""Articles 9:13 and 9:14: when the advisory procedure applies."""

from datetime import date

from gehoor.law.sources import article


@article("Awb", "9:13", text="The procedure applies by rule or by decision.", clauses=("K22",))
def in_time_for_ten_weeks(applied_on: date, first_term_ends_on: date) -> bool:
    """Say whether a decision to ask advice still makes the term ten weeks: within the first six (R13)."""
    return applied_on <= first_term_ends_on
