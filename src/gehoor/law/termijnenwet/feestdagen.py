"""Generally recognised holidays and equated days: article 3 Atw (T4, T5)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from gehoor.law.articles import article
from gehoor.law.termijnenwet.pasen import easter_sunday

_HERE = Path(__file__).parent
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is a holiday: its name in the phrase books, its article, its source."""

    name: str
    article: str
    source: str = ""


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


_HOLIDAYS: tuple[dict[str, Any], ...] = tuple(_read("feestdagen.toml")["holiday"])
_DECREES = _read("gelijkgesteld.toml")

#: The years for which every decree on equated days is known (T5).
COMPLETE_FROM: int = _DECREES["complete_from"]
KNOWN_UNTIL: int = _DECREES["known_until"]

EQUATED: Mapping[date, DayOff] = MappingProxyType(
    {day: DayOff("equated", "Atw 3(3)", decree["source"]) for decree in _DECREES["decree"] for day in decree["days"]}
)


def _day_of(row: dict[str, Any], year: int) -> date:
    if "easter" in row:
        return easter_sunday(year) + timedelta(days=row["easter"])
    month, day = (int(part) for part in row["date"].split("-"))
    fixed = date(year, month, day)
    return fixed + timedelta(days=row.get("if_sunday", 0)) if fixed.weekday() == _SUNDAY else fixed


@article("Atw", "3", paragraph=1, clause="T4", text="de algemeen erkende feestdagen, Goede Vrijdag erbij (lid 2)")
@cache
def holidays(year: int) -> Mapping[date, DayOff]:
    """Return the generally recognised holidays of a year, Good Friday included."""
    rows = (row for row in _HOLIDAYS if row.get("from", year) <= year <= row.get("until", year))
    found: dict[date, DayOff] = {}
    for row in rows:
        found.setdefault(_day_of(row, year), DayOff(row["name"], row["article"], row.get("source", "")))
    return MappingProxyType(found)


@article("Atw", "3", paragraph=3, clause="T5", text="dagen die bij koninklijk besluit zijn gelijkgesteld")
def equated(day: date) -> DayOff | None:
    """Return why a day is equated with a holiday, or None."""
    return EQUATED.get(day)


@cache
def days_off(year: int) -> Mapping[date, DayOff]:
    """Return the holidays and equated days of a year; Saturdays and Sundays are not in it."""
    return MappingProxyType({day: off for day, off in EQUATED.items() if day.year == year} | dict(holidays(year)))


def is_day_off(day: date) -> bool:
    """Say whether a day is a Saturday, a Sunday, a holiday or an equated day."""
    return day.weekday() >= _SUNDAY - 1 or day in days_off(day.year)


@article("Atw", "3", paragraph=3, clause="T5", text="een jaar zonder bekend besluit: het einde is voorlopig")
def decree_unknown(day: date) -> bool:
    """Say whether a computed end on this day may still change (T5, R9).

    It may in a year after the last decree; and before the year from which the list is
    complete, if the day lies beside a holiday: such days were often equated.
    """
    if day.year > KNOWN_UNTIL:
        return True
    return day.year < COMPLETE_FROM and _beside_holiday(day)


def _beside_holiday(day: date) -> bool:
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    return before in holidays(before.year) or after in holidays(after.year)
