"""What is published of a year: figures with small cells suppressed, the anonymous list, the counting rules."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from gehoor.reporting.annual.documents import AnnualReport
from gehoor.reporting.annual.sections import PARTS, Line, Section, in_words, number, part_title
from gehoor.reporting.annual.small_cells import SMALLEST, AnonymousList, ListedComplaint, suppressed
from gehoor.reporting.telling import label, rule
from gehoor.reporting.year import GROUPS, YearFigures

type Published = dict[str, Any]


def open_data(report: AnnualReport, figures: YearFigures) -> Published:
    """One JSON document. `null` is a number below five (or one from which it could be computed)."""
    return {
        "organisation": report.organisation,
        "year": figures.year,
        "smallest_number": SMALLEST,
        "figures": {name: figure.value for name, figure in figures.figures.items()},
        "mean_days": figures.mean_days,
        "median_days": figures.median_days,
        "groups": {name: _group(figures, name) for name in figures.groups},
        "list": [
            {
                "topic": line.topic or None,
                "target": line.target or None,
                "outcome": line.outcome or None,
                "judgement": line.judgement or None,
                "in_term": line.in_term,
            }
            for line in report.listed.lines
        ],
        "counting_rules": {name: rule(name) for name in figures.figures},
        "labels": {name: label(name) for name in (*figures.figures, *figures.groups)},
    }


def _group(figures: YearFigures, name: str) -> list[dict[str, object]]:
    counts = {member: figure.value for member, figure in figures.groups[name].items()}
    return [{"name": member or None, "count": count} for member, count in suppressed(counts).items()]


def published_report(published: Mapping[str, Any], foreword: str) -> AnnualReport:
    """What was released, as a report in the language of the reader."""
    lines = tuple(
        ListedComplaint(
            each["topic"] or "", each["target"] or "", each["outcome"] or "", each["judgement"] or "", each["in_term"]
        )
        for each in published["list"]
    )
    return AnnualReport(
        year=published["year"],
        organisation=published["organisation"],
        sections=_sections(published),
        listed=AnonymousList(lines, {}),
        foreword=foreword,
    )


def _sections(published: Mapping[str, Any]) -> tuple[Section, ...]:
    columns = (str(published["year"]),)
    figures = published["figures"]
    found = [
        Section(
            key,
            part_title(key),
            columns,
            tuple(Line(name, "", label(name), (str(figures[name]),), rule(name)) for name in names if name in figures),
        )
        for key, names in PARTS
    ]
    days = Line("", "", _("Gemiddeld aantal dagen"), (number(published["mean_days"]),))
    found[2] = Section("time", found[2].title, columns, (*found[2].lines, days))
    found += [
        Section(name, label(name), columns, tuple(_line(name, each) for each in members))
        for name, members in published["groups"].items()
        if members and name in GROUPS
    ]
    return tuple(found)


def _line(name: str, member: Mapping[str, Any]) -> Line:
    few = _("minder dan %(number)s, of weggelaten") % {"number": SMALLEST}
    value = few if member["count"] is None else str(member["count"])
    return Line(name, member["name"] or "", in_words(name, member["name"] or ""), (value,))
