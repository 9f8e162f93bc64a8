"""What was learned, year by year: recommendations and measures as they stood, and what both sides said.

Each count has the measures or the answers behind it, so that it leads to their files.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.authority.profile import profile_of
from gehoor.complaints.queries.learned_rows import SIDES, Answer, Lesson, answers, lessons
from gehoor.complaints.queries.satisfaction import summed
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.viewer import Viewer
from gehoor.reporting.year import YearFigures

# What is counted of measures in a year, from its first day to its last.
COUNTS: Mapping[str, Callable[[Lesson, dt.date, dt.date], bool]] = {
    "measures_added": lambda lesson, first, last: first <= lesson.added_on <= last,
    "measures_done": lambda lesson, first, last: lesson.ended_in(first, last, "done"),
    "measures_dropped": lambda lesson, first, last: lesson.ended_in(first, last, "dropped"),
    "measures_to_do": lambda lesson, _first, last: lesson.to_do(last),
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one side said about the files that closed in a year. `means` by question; None where too few answered."""

    side: str
    asked: tuple[Answer, ...]
    answered: tuple[Answer, ...]
    means: Mapping[str, float | None]

    def about(self, name: str) -> tuple[Answer, ...]:
        """The answers behind a figure: those asked, those answered, or those that say something to a question."""
        if name == "asked":
            return self.asked
        place = QUESTIONS.index(name) if name in QUESTIONS else None
        return tuple(each for each in self.answered if place is None or each.scores[place] is not None)


@dataclass(frozen=True, slots=True)
class LearnedInYear:
    """One year: the measures behind each count, and both sides."""

    year: int
    first: dt.date
    last: dt.date
    measures: Mapping[str, tuple[Lesson, ...]]
    sides: tuple[Side, ...]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Every measure that any count of this year counts, once, the oldest first."""
        found = {(each.reference, each.number): each for inside in self.measures.values() for each in inside}
        return tuple(sorted(found.values(), key=lambda each: (each.added_on, each.reference, each.number)))

    @property
    def says_something(self) -> bool:
        """Whether either side was asked at all."""
        return any(side.asked for side in self.sides)


@dataclass(frozen=True, slots=True)
class Learned:
    """The reported year first, then those before it. `least`: from how many answers a mean is shown."""

    years: tuple[LearnedInYear, ...]
    least: int

    def only(self, years: Collection[int]) -> "Learned":
        """With these years alone."""
        return Learned(tuple(each for each in self.years if each.year in years), self.least)

    @property
    def has_measures(self) -> bool:
        """Whether there is anything to tell of measures in any of the years."""
        return any(each.lessons for each in self.years)

    @property
    def has_answers(self) -> bool:
        """Whether anybody was asked in any of the years."""
        return any(each.says_something for each in self.years)


def learned_of(viewer: Viewer, organisation: Organisation, years: Sequence[YearFigures]) -> Learned:
    """Of the files that this viewer may see; `years` the newest first."""
    least = profile_of(organisation).satisfaction.shown_from
    first, last = years[-1].first, years[0].last
    all_lessons, all_answers = lessons(viewer, first, last), answers(viewer, first, last)
    return Learned(tuple(_in_year(each, all_lessons, all_answers, least) for each in years), least)


def _in_year(year: YearFigures, found: Sequence[Lesson], said: Sequence[Answer], least: int) -> LearnedInYear:
    first, last = year.first, year.last
    measures = {
        name: tuple(lesson for lesson in found if counts(lesson, first, last)) for name, counts in COUNTS.items()
    }
    closed = [each for each in said if first <= each.closed_on <= last]
    return LearnedInYear(year.year, first, last, measures, tuple(_sides(closed, least)))


def _sides(said: Sequence[Answer], least: int) -> Iterator[Side]:
    for side in SIDES.values():
        asked = tuple(each for each in said if each.side == side)
        answered = tuple(each for each in asked if each.scores)
        means = summed(side, [each.scores for each in answered], least).means
        yield Side(side, asked, answered, dict(zip(QUESTIONS, means, strict=True)))
