"""Dates, times and distances in words, in the language of the page."""

import datetime as dt
from functools import lru_cache

from django.utils.dateformat import format as date_format
from django.utils.translation import get_language, gettext, ngettext

from gehoor.platform import clock


def written_date(value: dt.date | dt.datetime | None) -> str:
    """'dinsdag 7 april 2026'; of an instant, the day in Amsterdam; empty for nothing."""
    if not value:
        return ""
    return _in_words(clock.civil_date(value) if isinstance(value, dt.datetime) else value, "l j F Y", get_language())


def short_date(value: dt.date | dt.datetime | None) -> str:
    """'7 april 2026': where a table has no room for the day of the week."""
    if not value:
        return ""
    return _in_words(clock.civil_date(value) if isinstance(value, dt.datetime) else value, "j F Y", get_language())


@lru_cache(4096)
def _in_words(day: dt.date, layout: str, _language: str | None) -> str:
    """A day in the language that is active: a list names the same days again and again."""
    return date_format(day, layout)


def written_instant(value: dt.datetime | None) -> str:
    """'dinsdag 7 april 2026 om 10:12 uur', in Amsterdam."""
    if not value:
        return ""
    local = value.astimezone(clock.AMSTERDAM)
    return gettext("%(date)s om %(time)s uur") % {"date": written_date(value), "time": f"{local:%H:%M}"}


def days_left_words(day: dt.date | None, today: dt.date | None = None) -> str:
    """'nog 3 dagen', 'morgen', 'vandaag', '2 dagen te laat'; empty for nothing."""
    if not day:
        return ""
    left = (day - (today or clock.today())).days
    if left in {0, 1}:
        return gettext("vandaag") if left == 0 else gettext("morgen")
    if left > 0:
        return ngettext("nog %(days)d dag", "nog %(days)d dagen", left) % {"days": left}
    return ngettext("%(days)d dag te laat", "%(days)d dagen te laat", -left) % {"days": -left}


SOON = 7


def days_left_kind(day: dt.date | None, today: dt.date | None = None) -> str:
    """The colour that goes with the words: `error` when past, `warning` within a week, else `neutral`."""
    if not day:
        return "neutral"
    left = (day - (today or clock.today())).days
    if left < 0:
        return "error"
    return "warning" if left <= SOON else "neutral"
