"""A regulation's document: TOML text, or the same as a mapping, to a `Regulation`."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from gehoor.law.regulation.model import AWB_ALONE, Regulation, Route
from gehoor.law.regulation.problem import Problem, RegulationError
from gehoor.law.regulation.reader import Reader

#: A regulation of a hundred pages fits in this; in characters.
LARGEST = 400_000
#: Keys of keys of keys: the time that the reader of TOML takes grows with the square of the dots in one line.
MOST_DOTS = 200


def parse(text: str) -> Regulation:
    """Return the regulation that this TOML text says; raises `RegulationError` with all its problems."""
    if len(text) > LARGEST:
        raise RegulationError([Problem("", "too_large", {"most": LARGEST})])
    if any(line.count(".") > MOST_DOTS for line in text.splitlines()):
        raise RegulationError([Problem("", "too_deep")])
    try:
        raw = tomllib.loads(text)
    except RecursionError:
        raise RegulationError([Problem("", "too_deep")]) from None
    except ValueError as error:  # TOMLDecodeError is one; so is a number of more digits than Python reads
        raise RegulationError([Problem("", "not_toml", {"why": str(error)})]) from None
    return from_mapping(raw)


def from_mapping(raw: Mapping[str, Any]) -> Regulation:
    """Return the regulation that this mapping says (parsed TOML or JSON); raises `RegulationError`."""
    reader = Reader({Regulation: _promises_in_term, Route: _actor_as_table}, {Regulation: ("promise",)})
    regulation = reader.table(Regulation, raw, "")
    problems = [_where_it_was_written(problem, raw) for problem in reader.problems]
    if isinstance(regulation, Regulation):
        problems += [*_named(regulation), *_dates_in_order(regulation)]
    if problems:
        raise RegulationError(problems)
    checked: Regulation = regulation
    return checked


def in_force(versions: Sequence[Regulation], on: date) -> Regulation:
    """Return the version in force on that day, the youngest when there are more; without one, the Awb alone."""
    there = [
        version
        for version in versions
        if (version.in_force_from or date.min) <= on <= (version.in_force_until or date.max)
    ]
    return max(there, key=lambda version: version.in_force_from or date.min, default=AWB_ALONE)


def _promises_in_term(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """`[[promise]]` may stand by itself; it belongs to the terms."""
    term = raw.get("term", {})
    if "promise" not in raw or not isinstance(term, Mapping) or "promise" in term:
        return raw
    rest = {key: value for key, value in raw.items() if key != "promise"}
    return rest | {"term": {**term, "promise": raw["promise"]}}


def _where_it_was_written(problem: Problem, raw: Mapping[str, Any]) -> Problem:
    if "promise" in raw and problem.place.startswith("term.promise"):
        place = problem.place.removeprefix("term.")
        return Problem(place, problem.key, problem.values, problem.clause, problem.article)
    return problem


def _actor_as_table(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """`actor = {role = "line_manager", level = "direct"}` says the same as two keys of the rule."""
    actor = raw.get("actor")
    if not isinstance(actor, Mapping) or actor.keys() & (raw.keys() - {"actor"}):
        return raw
    rest = {key: value for key, value in raw.items() if key != "actor"}
    return rest | {"actor" if key == "role" else key: value for key, value in actor.items()}


def _named(regulation: Regulation) -> list[Problem]:
    return [] if regulation.name.strip() else [Problem("name", "missing")]


def _dates_in_order(regulation: Regulation) -> list[Problem]:
    start, end = regulation.in_force_from, regulation.in_force_until
    if start and end and end < start:
        return [Problem("in_force_until", "dates_reversed", {"start": start.isoformat(), "end": end.isoformat()})]
    return []
