"""Where a rule stands: the decorator that ties a function to its article, and the article's public address.

An article is written as `Awb 9:11(1)` or `AVG 12(3)`, a clause of our list as `K18` or `T2`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

#: The texts that this room executes, consolidated where they are Dutch, and how the address of an article goes on.
TEXTS = {
    "Awb": "https://wetten.overheid.nl/BWBR0005537/2026-07-01#Artikel",
    "Atw": "https://wetten.overheid.nl/BWBR0002448/2010-10-10#Artikel",
    "AVG": "https://eur-lex.europa.eu/eli/reg/2016/679/oj/nld#art_",
    "Termijnenverordening": "https://eur-lex.europa.eu/eli/reg/1971/1182/oj/nld#art_",
}

_REFERENCE = re.compile(
    r"(?P<law>Awb|Atw|AVG|Termijnenverordening) (?P<number>\d+(?::\d+)?[a-z]?)"
    r"(?:\((?P<paragraph>\d+)\))?(?:\((?P<letter>[a-z])\))?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One paragraph of a law and the function that executes it; `clauses` are those of our list."""

    reference: str
    text: str
    clauses: tuple[str, ...]
    module: str
    function: str


_RULES: dict[tuple[str, str], Rule] = {}


def article[**P, R](
    law: Literal["Awb", "Atw", "AVG", "Termijnenverordening"],
    number: str,
    *,
    text: str,
    clauses: tuple[str, ...],
    paragraph: int | None = None,
    letter: str = "",
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Tie a function to the paragraph that it executes; `text` says it in a few own words."""
    reference = f"{law} {number}" + (f"({paragraph})" if paragraph else "") + (f"({letter})" if letter else "")

    def register(function: Callable[P, R]) -> Callable[P, R]:
        named: Any = function
        _RULES[named.__module__, named.__name__] = Rule(reference, text, clauses, named.__module__, named.__name__)
        return function

    return register


def rules() -> tuple[Rule, ...]:
    """Return every rule that is tied to an article, of the modules imported so far."""
    return tuple(_RULES.values())


@cache
def parsed(reference: str) -> re.Match[str] | None:
    """Return the parts of a reference (law, number, paragraph, letter); None for what is not in these laws."""
    return _REFERENCE.fullmatch(reference)


@cache
def article_url(reference: str) -> str:
    """Return the public address of an article; empty for what is in none of the texts (a local article)."""
    parts = parsed(reference)
    return f"{TEXTS[parts['law']]}{parts['number'].replace(':', '')}" if parts else ""
