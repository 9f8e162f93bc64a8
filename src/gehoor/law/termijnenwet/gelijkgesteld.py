"""Article 3(3): days that a royal decree equates with a holiday. Data with a source for each row (T5)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from gehoor.law.sources import article

#: Before this year the list of equated days is incomplete, also where a decree is known.
FIRST_COMPLETE_YEAR = 2014


@dataclass(frozen=True, slots=True)
class Besluit:
    """The day that is equated, where that was published, and whether that text itself was read."""

    day: date
    source: str
    read: str


@article("Atw", "3", paragraph=3, text="The King may equate other days by decree.", clauses=("T5",))
@cache
def gelijkgestelde_dagen() -> dict[date, Besluit]:
    """Return every equated day that we know."""
    return {
        day: Besluit(day, decree["source"], decree["read"]) for decree in _data()["decree"] for day in decree["days"]
    }


@cache
def _years_known() -> frozenset[int]:
    return frozenset(_data()["years_known"])


def decree_known(year: int) -> bool:
    """Say whether a decree for this year is known: without it a computed end is provisional."""
    return year in _years_known()


@cache
def last_year_known() -> int:
    """Return the last year for which a decree is known."""
    return max(_years_known())


@cache
def _data() -> dict[str, Any]:
    text = files("gehoor.law.termijnenwet").joinpath("gelijkgesteld.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
