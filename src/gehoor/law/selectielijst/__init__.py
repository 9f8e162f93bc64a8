"""The selection list: how long a complaint is kept. Data with validity dates."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

VIA_THE_OMBUDSMAN = "13.1.2"
FOR_GOOD = -1


@cache
def lists() -> tuple[dict[str, Any], ...]:
    """Return the lists, the newest first."""
    text = files("gehoor.law.selectielijst").joinpath("gemeenten.toml").read_text(encoding="utf-8")
    return tuple(sorted(tomllib.loads(text)["list"], key=lambda each: each["valid_from"], reverse=True))


@cache
def list_on(day: date) -> dict[str, Any]:
    """Return the list that holds for a case that closes on a day; for an older one the oldest that we know."""
    return next((each for each in lists() if each["valid_from"] <= day), lists()[-1])


def result_for(closed_as: str, *, ombudsman_asked: bool) -> str:
    """Return the number of the result for how a complaint closed; as soon as the ombudsman was asked it is 13.1.2."""
    found: str = lists()[0]["closed_as"][closed_as]
    return VIA_THE_OMBUDSMAN if ombudsman_asked else found


def years_of(result: str, closed_on: date) -> int:
    """Return for how many years a result is kept; FOR_GOOD for ever."""
    years: int = list_on(closed_on)["years"][result]
    return years
