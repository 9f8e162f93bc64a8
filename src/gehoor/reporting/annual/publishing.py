"""What is published of a year: figures with small cells suppressed, the anonymous list, the counting rules."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from gehoor.reporting.annual.documents import AnnualReport
from gehoor.reporting.annual.earlier import EarlierTotals, earlier_sections
from gehoor.reporting.annual.published_learned import published_learned, published_lessons
from gehoor.reporting.annual.sections import PARTS, Line, Section, Typed, in_words, number, part_title, spent
from gehoor.reporting.annual.small_cells import SMALLEST, AnonymousList, ListedComplaint, shown_count, suppressed
from gehoor.reporting.annual.small_figures import TOTALS, published_figures
from gehoor.reporting.telling import group_rule, label, rule
from gehoor.reporting.year import GROUPS, YearFigures

type Published = dict[str, Any]


def open_data(
    report: AnnualReport,
    years: Sequence[YearFigures],
    learned: Mapping[str, Any],
    earlier: Sequence[EarlierTotals] = (),
    typed: Typed = Typed(),  # noqa: B008  a frozen value
) -> Published:
    """One JSON document. `null` is a number below five (or one from which it could be computed).

    `learned` is what is published of what was learned (`annual.published_learned`).
    """
    figures = years[0]
    return {
        "organisation": report.organisation,
        "year": figures.year,
        "smallest_number": SMALLEST,
        "figures": published_figures(figures),
        "mean_days": figures.mean_days if figures["closed"] >= SMALLEST else None,
        "median_days": figures.median_days if figures["closed"] >= SMALLEST else None,
        "inhabitants": typed.inhabitants,
        "typed": {"hours": typed.hours, "cost": typed.cost},
        "former_years": {
            str(each.year): {name: each[name] for name in sorted(TOTALS)}
            for each in years[1:]
            if each["received"] or each["carried_over"]
        },
        "typed_years": {str(each.year): {"figures": dict(each.figures), "source": each.source} for each in earlier},
        "groups": {name: _group(figures, name) for name in figures.groups},
        "learned": learned,
        "list": [_listed(line) for line in report.listed.lines],
        "counting_rules": {name: rule(name) for name in figures.figures} | _group_rules(figures),
        "labels": {name: label(name) for name in (*figures.figures, *figures.groups)},
    }


def open_totals(published: Mapping[str, Any]) -> dict[str, int]:
    """The figures that were published with a number."""
    return {name: count for name, count in published["figures"].items() if count is not None}


def _group(figures: YearFigures, name: str) -> list[dict[str, object]]:
    counts = {member: figure.value for member, figure in figures.groups[name].items()}
    return [{"name": member or None, "count": count} for member, count in suppressed(counts).items()]


def _group_rules(figures: YearFigures) -> dict[str, str]:
    return {name: told for name in figures.groups if (told := group_rule(name))}


def _listed(line: ListedComplaint) -> dict[str, object]:
    return {
        "topic": line.topic or None,
        "target": line.target or None,
        "outcome": line.outcome or None,
        "judgement": line.judgement or None,
        "in_term": line.in_term,
    }


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
        lessons=published_lessons(published),
        last=dt.date(published["year"], 12, 31),
        foreword=foreword,
    )


def _sections(published: Mapping[str, Any]) -> tuple[Section, ...]:
    year, figures = str(published["year"]), published["figures"]
    former = published.get("former_years", {})
    found = []
    for key, names in PARTS:
        beside = former if key == "counts" else {}
        lines = [
            Line(
                name,
                "",
                label(name),
                (shown_count(figures[name]), *(str(each[name]) for each in beside.values())),
                rule(name),
            )
            for name in names
            if name in figures
        ]
        found.append(Section(key, part_title(key), (year, *beside), (*lines, *_added(key, published))))
    found += [
        Section(name, label(name), (year,), tuple(_line(name, each) for each in members), group_rule(name))
        for name, members in published["groups"].items()
        if members and name in GROUPS
    ]
    typed = Typed(published.get("inhabitants"), **published.get("typed", {}))
    earlier = [EarlierTotals(int(each), **told) for each, told in published.get("typed_years", {}).items()]
    return (*found, *published_learned(published), *spent(year, typed), *earlier_sections(earlier))


def _added(key: str, published: Mapping[str, Any]) -> list[Line]:
    """The lines of a part that are computed from its counts."""
    if key == "time":
        return [Line("", "", _("Gemiddeld aantal dagen"), (number(published["mean_days"]),))]
    inhabitants = published.get("inhabitants")
    if key == "counts" and inhabitants:
        share = number(round(published["figures"]["received"] * 10_000 / inhabitants, 1))
        beside = ["-" for _each in published.get("former_years", {})]
        return [Line("", "", _("Ontvangen per 10.000 inwoners"), (share, *beside))]
    return []


def _line(name: str, member: Mapping[str, Any]) -> Line:
    return Line(name, member["name"] or "", in_words(name, member["name"] or ""), (shown_count(member["count"]),))
