"""The date of Easter in the Gregorian calendar."""

from datetime import date
from functools import cache


@cache
def eerste_paasdag(year: int) -> date:
    """Return Easter Sunday of a year (the Gregorian computus as Meeus, Jones and Butcher wrote it down)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, rest = divmod(of_century, 4)
    weekday = (32 + 2 * left + 2 * leap_years - epact - rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
