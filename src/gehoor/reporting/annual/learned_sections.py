"""What was learned, in the report: its two tables of figures, and the list of measures in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.queries.learned_rows import Lesson
from gehoor.complaints.words import MEASURE_STATES, said
from gehoor.complaints.words import MEASURES as KINDS
from gehoor.reporting.annual.learned import COUNTS, Learned, LearnedInYear
from gehoor.reporting.annual.learned_words import (
    ASKED,
    RULES,
    answer_label,
    learned_rule,
    measure_label,
    measures_title,
    satisfaction_title,
)
from gehoor.reporting.annual.sections import Line, Section, number
from gehoor.ui.dates import short_date

MEASURES, SATISFACTION = "measures", "satisfaction"


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One measure in words. `reference` is that of its file, where it may be told and still is there."""

    words: str
    kind: str
    since: str
    status: str
    effect: str
    reference: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Its cells, as `lesson_columns` names them; empty where nothing was said of what it brought."""
        return (self.words, said(KINDS, self.kind), self.since, said(MEASURE_STATES, self.status), self.effect)

    @property
    def row(self) -> tuple[str, ...]:
        """The same to read: with a dash for nothing."""
        return tuple(cell or "-" for cell in self.cells)


def learned_sections(learned: Learned) -> tuple[Section, ...]:
    """Measures and satisfaction; a section with nothing to tell is left out."""
    columns = tuple(str(each.year) for each in learned.years)
    found = []
    if learned.has_measures:
        found.append(Section(MEASURES, measures_title(), columns, tuple(_measures(learned))))
    if learned.has_answers:
        told = learned_rule("fair", learned.least)
        found.append(Section(SATISFACTION, satisfaction_title(), columns, tuple(_answers(learned)), told))
    return tuple(found)


def lesson_lines(year: LearnedInYear) -> tuple[LessonLine, ...]:
    """The measures of a year as they stood at its end."""
    return tuple(
        LessonLine(
            words=words_of(each),
            kind=each.kind,
            since=short_date(each.added_on),
            status=each.status(year.last),
            effect=each.effect(year.last),
            reference=each.reference if each.id else "",
        )
        for each in year.lessons
    )


def words_of(lesson: Lesson) -> str:
    """What it says; of a destroyed file only that it was there."""
    return lesson.words if lesson.id else _("De tekst is vernietigd, samen met het dossier.")


def _measures(learned: Learned) -> Iterator[Line]:
    for name in COUNTS:
        values = tuple(str(len(each.measures[name])) for each in learned.years)
        yield Line(name, "", measure_label(name), values, learned_rule(name))


def _answers(learned: Learned) -> Iterator[Line]:
    for place, side in enumerate(learned.years[0].sides):
        for name in ASKED:
            if name not in RULES and all(each.sides[place].means[name] is None for each in learned.years):
                continue  # too few answered in every year
            values = tuple(_told(each, place, name) for each in learned.years)
            member = f"{side.side}.{name}"
            counted = learned_rule(name) if name in RULES else ""
            yield Line(SATISFACTION, member, answer_label(side.side, name), values, counted)


def _told(year: LearnedInYear, place: int, name: str) -> str:
    side = year.sides[place]
    return number(side.means[name]) if name in side.means else str(len(side.about(name)))
