"""Civil days in Europe/Amsterdam."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gehoor.law.facts.problem import FactsError

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

#: Beyond these years a term could not be written as a date.
FIRST_YEAR, LAST_YEAR = 2, 9900

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def civil_day(value: object, place: str) -> date:
    """Return the day in Europe/Amsterdam of a date or an instant (R1).

    Takes a date, a datetime, or either as ISO 8601 text; without an offset a time is local in Amsterdam.
    """
    found = _instant(value, place)
    if isinstance(found, datetime):
        try:
            found = (found.astimezone(AMSTERDAM) if found.tzinfo else found).date()
        except OverflowError:
            raise FactsError(place, "year", value=str(value)) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise FactsError(place, "year", value=str(value))
    return found


def _instant(value: object, place: str) -> date | datetime:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.match(value):
        raise FactsError(place, "no_date", value=shown(value))
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else datetime.fromisoformat(value)
    except ValueError:
        raise FactsError(place, "no_date", value=shown(value)) from None


def shown(value: object) -> str:
    """Return a value as a message shows it: short."""
    text = str(value)
    longest = 60
    return text if len(text) <= longest else f"{text[:longest]}…"
