"""The annual report in sections: each figure with its label, the years beside each other, and how it is counted."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from django.utils.formats import localize
from django.utils.translation import gettext as _

from gehoor.complaints.words import (
    CHANNELS,
    CLOSED_AS,
    GROUNDS,
    JUDGEMENTS,
    OMBUDSMAN_OUTCOMES,
    OMBUDSMAN_VERDICTS,
    REGIMES,
    TARGETS,
    TOPICS,
    said,
)
from gehoor.reporting.telling import group_rule, label, promised, rule
from gehoor.reporting.words import standard
from gehoor.reporting.year import GROUPS, YearFigures

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("counts", ("received", "carried_over", "closed", "open")),
    ("ways", ("handled", "settled", "not_handled", "withdrawn", "passed_on", "formal", "informal", "heard")),
    ("time", ("in_term", "late", "extended", "more_time_agreed")),
    ("ombudsman", ("ombudsman", "ombudsman_reported")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A figure or a part of a group: key (and member), label, its value in each year, how it is counted."""

    key: str
    member: str
    label: str
    values: tuple[str, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title; `columns` are the years."""

    key: str
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed with a report, not counted: inhabitants, hours and cost in euros."""

    inhabitants: int | None = None
    hours: int | None = None
    cost: int | None = None


def sections(years: Sequence[YearFigures], typed: Typed = Typed()) -> tuple[Section, ...]:
    """The whole report; `years` are the newest first, the first is the one that is reported."""
    columns = tuple(str(each.year) for each in years)
    found = [Section(key, part_title(key), columns, _figures(years, names)) for key, names in PARTS]
    found[2] = Section("time", found[2].title, columns, (*found[2].lines, *_days(years)))
    if typed.inhabitants:
        per = _per_inhabitants(years, typed.inhabitants)
        found[0] = Section("counts", found[0].title, columns, (*found[0].lines, per))
    groups = [name for name in GROUPS if years[0].groups[name]]
    found += [Section(name, label(name), columns, _group(years, name), group_rule(name)) for name in groups]
    return (*found, *spent(str(years[0].year), typed))


def part_title(key: str) -> str:
    """The title of a part."""
    titles = {
        "counts": _("Hoeveel klachten"),
        "ways": _("Hoe klachten zijn afgehandeld"),
        "time": _("Hoe snel"),
        "ombudsman": _("Ombudsman"),
    }
    return titles[key]


def not_told(present: Collection[str]) -> tuple[str, ...]:
    """What reports elsewhere hold and this one (with these sections) does not: said, so that nobody misses it."""
    missing = {
        "measures": _("Aanbevelingen en maatregelen staan niet in dit verslag."),
        "satisfaction": _(
            "Tevredenheid staat niet in dit verslag: daar is niet naar gevraagd, of te weinig mensen gaven antwoord."
        ),
    }
    return tuple(words for key, words in missing.items() if key not in present)


def in_words(group: str, member: str) -> str:
    """A member of a group in words."""
    return _WORDS[group](member) or _("Onbekend")


_WORDS: dict[str, Callable[[str], str]] = {
    "unit": str,
    "body": str,
    "channel": lambda key: said(CHANNELS, key),
    "topic": lambda key: said(TOPICS, key),
    "target": lambda key: said(TARGETS, key),
    "regime": lambda key: said(REGIMES, key),
    "outcome": lambda key: said(CLOSED_AS, key),
    "judgement": lambda key: said(JUDGEMENTS, key),
    "ground": lambda key: said(GROUNDS, key),
    "standard": standard,
    "promise": promised,
    "ombudsman_outcome": lambda key: said(OMBUDSMAN_OUTCOMES, key),
    "ombudsman_verdict": lambda key: said(OMBUDSMAN_VERDICTS, key),
}


def number(value: float | None) -> str:
    """A number as the reader's language writes it; a dash for none."""
    if value is None:
        return "-"
    return str(localize(value))


def _figures(years: Sequence[YearFigures], names: Sequence[str]) -> tuple[Line, ...]:
    return tuple(Line(name, "", label(name), tuple(str(each[name]) for each in years), rule(name)) for name in names)


def _days(years: Sequence[YearFigures]) -> tuple[Line, ...]:
    counted = _("Van ontvangst tot afsluiting, in dagen, van de afgesloten klachten.")
    return (
        Line("", "", _("Gemiddeld aantal dagen"), tuple(number(each.mean_days) for each in years), counted),
        Line("", "", _("Middelste aantal dagen"), tuple(number(each.median_days) for each in years), counted),
    )


def _per_inhabitants(years: Sequence[YearFigures], inhabitants: int) -> Line:
    values = tuple(number(round(each["received"] * 10_000 / inhabitants, 1)) for each in years)
    told = _("Ontvangen klachten gedeeld door %(count)s inwoners, keer tienduizend.") % {"count": inhabitants}
    return Line("", "", _("Ontvangen per 10.000 inwoners"), values, told)


def spent(year: str, typed: Typed) -> list[Section]:
    """Hours and cost, where they were typed."""
    told = _("Opgegeven door de organisatie, niet geteld uit dossiers.")
    lines = [
        Line("", "", name, (number(value),), told)
        for name, value in ((_("Uren"), typed.hours), (_("Kosten in euro"), typed.cost))
        if value is not None
    ]
    return [Section("spent", _("Uren en kosten"), (year,), tuple(lines))] if lines else []


def _group(years: Sequence[YearFigures], name: str) -> tuple[Line, ...]:
    members = list(dict.fromkeys(member for each in years for member in each.groups[name]))
    return tuple(
        Line(name, member, in_words(name, member), tuple(_count(each, name, member) for each in years))
        for member in members
    )


def _count(year: YearFigures, name: str, member: str) -> str:
    found = year.groups[name].get(member)
    return str(found.value) if found else "0"
