"""The register of clauses: what of the law is executed and where, and what is asked of a person instead."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from gehoor.law.awb import (
    art_2_1,
    art_2_3,
    art_2_7,
    art_2_9,
    art_2_10,
    art_2_13,
    art_2_15,
    art_2_16,
    art_2_17,
    art_2_18,
    art_2_19,
    art_2_24,
    art_2_25,
    art_6_15,
    art_9_1,
    art_9_2,
    art_9_3,
    art_9_4,
    art_9_5,
    art_9_6,
    art_9_7,
    art_9_8,
    art_9_9,
    art_9_10,
    art_9_11,
    art_9_12,
    art_9_12a,
    art_9_13,
    art_9_14,
    art_9_15,
    art_9_16,
    art_9_18,
    art_9_24,
    art_9_31,
    art_9_36,
)
from gehoor.law.phrase import Language, say
from gehoor.law.phrases.render import render
from gehoor.law.position import promises
from gehoor.law.sources import rules
from gehoor.law.termijnenwet import feestdagen, gelijkgesteld, termijn, verlenging

CLAUSES = (*(f"K{number}" for number in range(1, 41)), *(f"T{number}" for number in range(1, 10)))

#: Clauses that need a person's judgement; `question.K1` … is what that person is asked.
OPEN_NORMS = frozenset({"K1", "K2", "K10", "K12", "K35"})

#: The modules that execute the law. Naming them here makes their rules known.
MODULES = (
    *(art_2_1, art_2_3, art_2_7, art_2_9, art_2_10, art_2_13, art_2_15, art_2_16, art_2_17, art_2_18, art_2_19),
    *(art_2_24, art_2_25, art_6_15),
    *(art_9_1, art_9_2, art_9_3, art_9_4, art_9_5, art_9_6, art_9_7, art_9_8, art_9_9, art_9_10, art_9_11),
    *(art_9_12, art_9_12a, art_9_13, art_9_14, art_9_15, art_9_16, art_9_18, art_9_24, art_9_31, art_9_36),
    *(feestdagen, gelijkgesteld, verlenging),
)

#: Clauses that count days, and so rest on no paragraph of a law.
WITHOUT_ARTICLE = {"T1": termijn.__name__, "T8": termijn.__name__, "T9": promises.__name__}


def clauses(language: Language = "nl") -> list[dict[str, Any]]:
    """Return every clause as `gehoor law` lists it: state, how it is executed or what is asked, module and tests."""
    return [
        {
            "id": clause,
            "state": _state(clause),
            "why": _why(clause, language),
            "module": _module(clause),
            "articles": sorted({rule.reference for rule in rules() if clause in rule.clauses}),
            "tests": list(tests().get(clause, ())),
        }
        for clause in CLAUSES
    ]


def _state(clause: str) -> str:
    if clause in OPEN_NORMS:
        return "open_norm"
    return "executed" if _module(clause) else "missing"


def _why(clause: str, language: Language) -> str:
    how = render(say(f"clause.{clause}"), language)
    return f"{how} {render(say(f'question.{clause}'), language)}" if clause in OPEN_NORMS else how


@cache
def _module(clause: str) -> str:
    return next(_modules(clause), WITHOUT_ARTICLE.get(clause, ""))


def _modules(clause: str) -> Iterator[str]:
    """Yield the modules of a clause, the one whose first clause it is first."""
    known = {module.__name__ for module in MODULES}
    mine = [rule for rule in rules() if clause in rule.clauses and rule.module in known]
    yield from (rule.module for rule in sorted(mine, key=lambda rule: rule.clauses.index(clause)))


@cache
def tests() -> dict[str, list[str]]:
    """Return the tests that name each clause, as last listed (`tools/list_clause_tests.py`; a test holds it)."""
    found: dict[str, list[str]] = json.loads(files("gehoor.law").joinpath("clause_tests.json").read_text("utf-8"))
    return found
