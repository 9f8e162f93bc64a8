"""The annual report as JSON and as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from gehoor.complaints.queries.register_rows import RegisterRow
from gehoor.reporting.annual.sections import in_words
from gehoor.reporting.telling import group_rule, label, rule
from gehoor.reporting.year import YearFigures

REGISTER = (
    "reference",
    "received_on",
    "closed_on",
    "closed_as",
    "judgement",
    "channel",
    "unit",
    "body",
    "target_kind",
    "topic",
    "ground",
    "term_ends_on",
)
# A spreadsheet takes a cell that begins so for a formula (safety row 55).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(figures: YearFigures, organisation: str) -> dict[str, object]:
    """The report as one document: figures at the top level, each group with its counts, and the counting rules."""
    return {
        "organisation": organisation,
        "year": figures.year,
        "from": figures.first.isoformat(),
        "until": figures.last.isoformat(),
        "final": figures.final and figures.reconciles,
        "reconciles": figures.reconciles,
        **{name: figure.value for name, figure in figures.figures.items()},
        "mean_days": figures.mean_days,
        "median_days": figures.median_days,
        "groups": {
            name: [{"name": each or None, "count": figure.value} for each, figure in found.items()]
            for name, found in figures.groups.items()
        },
        "counting_rules": {name: rule(name) for name in figures.figures}
        | {name: told for name in figures.groups if (told := group_rule(name))},
    }


def as_csv(rows: Iterable[RegisterRow]) -> Iterator[str]:
    """The yearly register, a line a file, without names or texts; a line is written as its row is read."""
    yield _line(REGISTER)
    for row in rows:
        yield _line(tuple(str(getattr(row, name) or "") for name in REGISTER))


def figures_as_csv(years: Sequence[YearFigures]) -> Iterator[str]:
    """The figures and the parts of the groups, a line each, of this year and those before it."""
    for row in figure_rows(years):
        yield _line(tuple(str(cell) for cell in row))


def figure_rows(years: Sequence[YearFigures]) -> Iterator[tuple[str | int, ...]]:
    """A heading, then a row for each figure and each part of a group: name, part, label, a value a year, the rule."""
    yield ("figure", "part", "label", *(str(each.year) for each in years), "rule")
    for name in years[0].figures:
        yield (name, "", label(name), *(each[name] for each in years), rule(name))
    for name in years[0].groups:
        for member in dict.fromkeys(part for each in years for part in each.groups[name]):
            told = f"{label(name)}: {in_words(name, member)}"
            yield (name, member, told, *(_count(each, name, member) for each in years), group_rule(name))


def _count(figures: YearFigures, name: str, member: str) -> int:
    found = figures.groups[name].get(member)
    return found.value if found else 0


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def published_as_csv(published: Mapping[str, Any]) -> Iterator[str]:
    """What was released as CSV: figures and groups, a line each; an empty count is below the smallest number."""
    for row in published_rows(published):
        yield _line(tuple("" if cell is None else str(cell) for cell in row))


def published_rows(published: Mapping[str, Any]) -> Iterator[tuple[str | int | None, ...]]:
    """What was released as rows, with a heading; None for what is below the smallest number."""
    yield ("year", "figure", "name", "count", "rule")
    year, rules = published["year"], published["counting_rules"]
    for name, value in published["figures"].items():
        yield (year, name, "", value, rules.get(name, ""))
    for name, members in published["groups"].items():
        for each in members:
            yield (year, name, each["name"] or "", each["count"], rules.get(name, ""))
    for former, figures in published.get("former_years", {}).items():
        for name, value in figures.items():
            yield (int(former), name, "", value, rules.get(name, ""))
    for typed, told in published.get("typed_years", {}).items():
        for name, value in told["figures"].items():
            yield (int(typed), name, "", value, told["source"])
