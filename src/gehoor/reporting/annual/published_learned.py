"""What is published of what was learned: small counts suppressed by the rule of the rest, means of enough answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from gehoor.reporting.annual.learned import COUNTS, Learned, Side
from gehoor.reporting.annual.learned_sections import MEASURES, SATISFACTION, LessonLine
from gehoor.reporting.annual.learned_words import (
    ASKED,
    answer_label,
    learned_rule,
    measure_label,
    measures_title,
    satisfaction_title,
)
from gehoor.reporting.annual.public_lessons import as_data
from gehoor.reporting.annual.sections import Line, Section, number
from gehoor.reporting.annual.small_cells import SMALLEST, shown_count, suppressed


def learned_data(learned: Learned, lessons: Sequence[LessonLine]) -> dict[str, Any]:
    """The year that is reported, as open data; `lessons` are the measures that somebody chose."""
    year, least = learned.years[0], max(learned.least, SMALLEST)
    counts = {name: len(year.measures[name]) for name in COUNTS}
    return {
        "measures": suppressed(counts) if any(counts.values()) else {},
        "lessons": [as_data(each) for each in lessons],
        "satisfaction": {each.side: _side(each, least) for each in year.sides if each.asked},
        "means_from": least,
        "counting_rules": {name: learned_rule(name, least) for name in (*COUNTS, *ASKED)},
    }


def published_learned(published: Mapping[str, Any]) -> tuple[Section, ...]:
    """The two tables of figures; those without anything to tell are left out, as are those of an older report."""
    year, told = (str(published["year"]),), published.get("learned", {})
    found = []
    if told.get("measures"):
        counts = told["measures"].items()
        lines = [
            Line(name, "", measure_label(name), (shown_count(count),), learned_rule(name)) for name, count in counts
        ]
        found.append(Section(MEASURES, measures_title(), year, tuple(lines)))
    if told.get("satisfaction"):
        lines = [
            Line(SATISFACTION, f"{side}.{name}", answer_label(side, name), (_value(name, value),), _rule(name))
            for side, figures in told["satisfaction"].items()
            for name, value in figures.items()
            if name in {"asked", "answered"} or value is not None
        ]
        found.append(
            Section(SATISFACTION, satisfaction_title(), year, tuple(lines), learned_rule("fair", told["means_from"]))
        )
    return tuple(found)


def published_lessons(published: Mapping[str, Any]) -> tuple[LessonLine, ...]:
    """The measures that were released."""
    return tuple(LessonLine(**each) for each in published.get("learned", {}).get("lessons", ()))


def _side(side: Side, least: int) -> dict[str, float | None]:
    asked, answered = len(side.asked), len(side.answered)
    counts = suppressed({"answered": answered, "silent": asked - answered})
    means = {name: mean if len(side.about(name)) >= least else None for name, mean in side.means.items()}
    return {"asked": asked if asked >= SMALLEST else None, "answered": counts["answered"], **means}


def _value(name: str, value: float | None) -> str:
    return shown_count(None if value is None else int(value)) if name in {"asked", "answered"} else number(value)


def _rule(name: str) -> str:
    return learned_rule(name) if name in {"asked", "answered"} else ""
