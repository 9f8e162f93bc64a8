"""From a phrase to prose."""

import tomllib
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from gehoor.law.phrase import Language, Phrase, Value

LANGUAGES: tuple[Language, ...] = ("nl", "en")


class _Said(str):
    """A value in words; `{value:cap}` begins it with a capital, and 'één' with a bare one: 'Eén'."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if spec != "cap":
            return str(self)
        return ("E" if self.startswith("éé") else self[:1].upper()) + self[1:]


class _Day(_Said):
    """A date in words; `{value:day}` leaves out the year."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return self.rpartition(" ")[0] if spec == "day" else super().__format__(spec)


@cache
def book(language: Language) -> dict[str, str]:
    """Return the phrase book of a language: 'section.key' to its text."""
    source = files("gehoor.law.phrases").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flat("", tomllib.loads(source)))


def _flat(place: str, table: dict[str, Any]) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for key, value in table.items():
        full = f"{place}.{key}" if place else key
        entries += _flat(full, value) if isinstance(value, dict) else [(full, value)]
    return entries


@lru_cache(maxsize=20_000)
def render(phrase: Phrase, language: Language = "nl") -> str:
    """Return a phrase in words. Raises KeyError for a key that no book has (a test holds that none is missing)."""
    values = {name: _said(value, language) for name, value in phrase.values}
    return book(language)[phrase.key].format_map(values)


def date_in_words(day: date, language: Language = "nl") -> str:
    """Return 'dinsdag 7 april 2026'."""
    words = book(language)
    weekday, month = words[f"weekday.{day.weekday()}"], words[f"month.{day.month}"]
    return f"{weekday} {day.day} {month} {day.year}"


def _said(value: Value, language: Language) -> _Said:
    if isinstance(value, date):
        return _Day(date_in_words(value, language))
    if isinstance(value, Phrase):
        return _Said(render(value, language))
    if isinstance(value, int):
        return _Said(book(language).get(f"number.{value}", str(value)))
    return _Said(value)
