"""The annual report as JSON and as CSV."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from gehoor.reporting.telling import label, rule
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
        "counting_rules": {name: rule(name) for name in figures.figures},
    }


def as_csv(figures: YearFigures) -> Iterator[str]:
    """The yearly register, a line a file, without names or texts; streamed."""
    yield _line(REGISTER)
    for row in figures.rows:
        yield _line(tuple(str(getattr(row, name) or "") for name in REGISTER))


def figures_as_csv(figures: YearFigures) -> Iterator[str]:
    """The figures, a line each: name, label, value, counting rule."""
    yield _line(("figure", "label", "value", "rule"))
    for name, figure in figures.figures.items():
        yield _line((name, label(name), str(figure.value), rule(name)))


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def published_as_csv(published: Mapping[str, Any]) -> Iterator[str]:
    """What was released as CSV: figures and groups, a line each; an empty count is below the smallest number."""
    yield _line(("figure", "name", "count", "rule"))
    for name, value in published["figures"].items():
        yield _line((name, "", str(value), published["counting_rules"].get(name, "")))
    for name, members in published["groups"].items():
        for each in members:
            count = "" if each["count"] is None else str(each["count"])
            yield _line((name, each["name"] or "", count, ""))
