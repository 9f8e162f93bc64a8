"""The phrase books of this room, Dutch and English: data beside it, rendered only when asked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

type Language = Literal["nl", "en"]
type Value = str | int | tuple[str, ...]
type Values = Mapping[str, Value]

LANGUAGES: tuple[Language, ...] = ("nl", "en")


@cache
def book(language: Language) -> dict[str, Any]:
    """Return the phrase book of a language."""
    source = files("gehoor.law.regulation").joinpath(f"phrases_{language}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def word(group: str, key: str, language: Language) -> str:
    """Return how a word out of one of the lists is said; a local word is said as it is."""
    said: str = book(language)["words"].get(group, {}).get(key, key)
    return said


def listed(words: tuple[str, ...], language: Language, joint: Literal["and", "or"] = "or") -> str:
    """Return 'a, b or c'."""
    *first, last = words or ("",)
    glue = book(language)["words"]["joints"][joint]
    return f"{', '.join(first)} {glue} {last}" if first else last


def phrase(section: str, key: str, values: Values, language: Language) -> str:
    """Return the sentence of `section` and `key`, filled in.

    A value named after a word list (`actor`, `stage`, `target` …; `actors`, say, for
    some of them) is said in words; every other value stands as it is.
    """
    said = {name: _said(name, value, language) for name, value in values.items()}
    text: str = book(language)[section][key]
    return text.format_map(said)


def counted(unit: str, number: int, language: Language) -> str:
    """Return '1 week', '6 weeks', '2 working days'."""
    forms = book(language)["words"]["counted"][unit]
    return f"{number} {forms['one' if number == 1 else 'more']}"


def _said(name: str, value: Value, language: Language) -> str:
    if isinstance(value, int):
        return counted(name, value, language) if name in book(language)["words"]["counted"] else str(value)
    group = name.removesuffix("s") if isinstance(value, tuple) else name
    if isinstance(value, tuple):
        return listed(tuple(word(group, each, language) for each in value), language)
    return word(group, value, language)
