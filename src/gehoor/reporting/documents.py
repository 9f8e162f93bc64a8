"""The annual report as JSON and as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from gehoor.complaints.queries.learned_rows import Lesson
from gehoor.complaints.queries.register_rows import RegisterRow
from gehoor.reporting.annual.documents import AnnualReport
from gehoor.reporting.annual.learned import COUNTS, Learned, LearnedInYear, Side
from gehoor.reporting.annual.learned_sections import SATISFACTION
from gehoor.reporting.annual.learned_words import ASKED, answer_label, learned_rule, measure_label
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


def as_json(figures: YearFigures, learned: Learned, organisation: str) -> dict[str, object]:
    """The report as one document: figures at the top level, each group with its counts, and the counting rules."""
    year = learned.years[0]
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
        **{name: len(year.measures[name]) for name in COUNTS},
        "measures": [_measure(lesson, year) for lesson in year.lessons],
        "satisfaction": {side.side: {name: answer_value(side, name) for name in ASKED} for side in year.sides},
        "counting_rules": {name: rule(name) for name in figures.figures}
        | {name: told for name in figures.groups if (told := group_rule(name))}
        | {name: learned_rule(name, learned.least) for name in (*COUNTS, *ASKED)},
    }


def _measure(lesson: Lesson, year: LearnedInYear) -> dict[str, object]:
    return {
        "reference": lesson.reference,
        "number": lesson.number,
        "kind": lesson.kind,
        "status": lesson.status(year.last),
        "added_on": lesson.added_on.isoformat(),
        "words": lesson.words,
        "effect": lesson.effect(year.last),
    }


def answer_value(side: Side, name: str) -> int | float | None:
    """A figure about one side: how many, or a mean; None where too few answered for a mean."""
    return side.means[name] if name in side.means else len(side.about(name))


def as_csv(rows: Iterable[RegisterRow]) -> Iterator[str]:
    """The yearly register, a line a file, without names or texts; a line is written as its row is read."""
    yield _line(REGISTER)
    for row in rows:
        yield _line(tuple(str(getattr(row, name) or "") for name in REGISTER))


def figures_as_csv(years: Sequence[YearFigures], learned: Learned) -> Iterator[str]:
    """The figures and the parts of the groups, a line each, of this year and those before it."""
    for row in figure_rows(years, learned):
        yield _line(_cells(row))


def lessons_as_csv(report: AnnualReport) -> Iterator[str]:
    """The measures of a report in words, a line each."""
    for row in (report.lesson_columns, *(each.cells for each in report.lessons)):
        yield _line(tuple(row))


def _cells(row: Sequence[str | float | None]) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in row)


def figure_rows(years: Sequence[YearFigures], learned: Learned) -> Iterator[tuple[str | float | None, ...]]:
    """A heading, then a row for each figure and each part of a group: name, part, label, a value a year, the rule."""
    yield ("figure", "part", "label", *(str(each.year) for each in years), "rule")
    for name in years[0].figures:
        yield (name, "", label(name), *(each[name] for each in years), rule(name))
    for name in years[0].groups:
        for member in dict.fromkeys(part for each in years for part in each.groups[name]):
            told = f"{label(name)}: {in_words(name, member)}"
            yield (name, member, told, *(_count(each, name, member) for each in years), group_rule(name))
    yield from _learned_rows(learned)


def _learned_rows(learned: Learned) -> Iterator[tuple[str | float | None, ...]]:
    for name in COUNTS:
        yield (name, "", measure_label(name), *(len(each.measures[name]) for each in learned.years), learned_rule(name))
    for place, side in enumerate(learned.years[0].sides):
        for name in ASKED:
            values = (answer_value(each.sides[place], name) for each in learned.years)
            told = learned_rule(name, learned.least)
            yield (SATISFACTION, f"{side.side}.{name}", answer_label(side.side, name), *values, told)


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
        yield _line(_cells(row))


def published_rows(published: Mapping[str, Any]) -> Iterator[tuple[str | float | None, ...]]:
    """What was released as rows, with a heading; None for what is below the smallest number."""
    yield ("year", "figure", "name", "count", "rule")
    year, rules = published["year"], published["counting_rules"]
    for name, value in published["figures"].items():
        yield (year, name, "", value, rules.get(name, ""))
    for name, members in published["groups"].items():
        for each in members:
            yield (year, name, each["name"] or "", each["count"], rules.get(name, ""))
    yield from _published_learned(year, published.get("learned", {}))
    for former, figures in published.get("former_years", {}).items():
        for name, value in figures.items():
            yield (int(former), name, "", value, rules.get(name, ""))
    for typed, told in published.get("typed_years", {}).items():
        for name, value in told["figures"].items():
            yield (int(typed), name, "", value, told["source"])


def _published_learned(year: int, told: Mapping[str, Any]) -> Iterator[tuple[str | float | None, ...]]:
    for name, count in told.get("measures", {}).items():
        yield (year, name, "", count, told["counting_rules"][name])
    for side, figures in told.get("satisfaction", {}).items():
        for name, value in figures.items():
            yield (year, SATISFACTION, f"{side}.{name}", value, told["counting_rules"][name])
