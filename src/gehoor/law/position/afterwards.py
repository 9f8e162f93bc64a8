"""What comes after the handling: the ombudsman's year (R11) and retention (R12)."""

from datetime import date

from gehoor.law.awb.art_9_24 import last_day
from gehoor.law.position.case import Case
from gehoor.law.position.model import OmbudsmanYear, Retention
from gehoor.law.selectielijst import result_for, years_of
from gehoor.law.termijnenwet.kalender import ONE_DAY
from gehoor.law.termijnenwet.termijn import months_later, years_later

#: Nothing is destroyed before the ombudsman's year plus these months.
MONTHS_AFTER_THE_YEAR = 3

NO_YEAR = OmbudsmanYear()


def ombudsman_year(case: Case, today: date) -> OmbudsmanYear:
    """Return from when and until when the ombudsman can be asked.

    From the day on which the handling ended, or the day after the term ended without an answer, whichever came
    first; until a year after the ending, also a late one, else a year after the last day of the term.
    """
    if case.closed_as in ("forwarded", "objection"):
        return NO_YEAR
    term = case.term
    ran_out_on = term.ends_on if term is not None and term.ends_on < (case.closed_on or today) else None
    if case.closed_on is not None:
        from_on = ran_out_on + ONE_DAY if ran_out_on else case.closed_on
        return OmbudsmanYear(from_on, last_day(case.closed_on))
    return OmbudsmanYear(ran_out_on + ONE_DAY, last_day(ran_out_on)) if ran_out_on else NO_YEAR


def retention(case: Case, year: OmbudsmanYear) -> Retention | None:
    """Return the result of the selection list, and the first day on which the file may be destroyed."""
    if case.closed_as is None or case.closed_on is None:
        return None
    result = result_for(case.closed_as, ombudsman_asked=case.asked_on is not None)
    not_before = years_later(case.closed_on, years_of(result, case.closed_on))
    if year.until is not None:
        not_before = max(not_before, months_later(year.until, MONTHS_AFTER_THE_YEAR))
    return Retention(result, not_before)
