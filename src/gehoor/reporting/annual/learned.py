"""The part of the annual report about what was learned: measures with how they stand, and what both sides said."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.authority.profile import profile_of
from gehoor.complaints.queries.measures import MeasureRow, measures_of_year
from gehoor.complaints.queries.satisfaction import together
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.viewer import Viewer
from gehoor.complaints.words import OPINIONS, PARTY_KINDS, said
from gehoor.reporting.annual.sections import Line, Section, number
from gehoor.reporting.year import YearFigures

MEASURES, SATISFACTION = "measures", "satisfaction"


def learned_sections(viewer: Viewer, organisation: Organisation, years: Sequence[YearFigures]) -> tuple[Section, ...]:
    """Of the files that this viewer may see; a section with nothing to tell is left out."""
    chosen = profile_of(organisation).satisfaction
    return (*_measures(viewer, years), *_satisfaction(viewer, years, chosen.shown_from))


def _measures(viewer: Viewer, years: Sequence[YearFigures]) -> Iterator[Section]:
    by_year = [(each, measures_of_year(viewer, each.year)) for each in years]
    if not any(rows for _year, rows in by_year):
        return
    told = (
        (_("Vastgelegd in dit jaar"), _added),
        (_("Gedaan in dit jaar"), _done),
        (_("Vervallen in dit jaar"), _dropped),
        (_("Nog te doen aan het eind, ook van eerdere jaren"), _to_do),
    )
    lines = [
        Line("", "", words, tuple(str(sum(rule(row, each.last) for row in rows)) for each, rows in by_year))
        for words, rule in told
    ]
    columns = tuple(str(each.year) for each in years)
    yield Section(MEASURES, _("Aanbevelingen en maatregelen"), columns, tuple(lines))


def _added(row: MeasureRow, last: dt.date) -> bool:
    return row.added_on.year == last.year and row.added_on <= last


def _ended(row: MeasureRow, last: dt.date) -> bool:
    return row.ended_on is not None and row.ended_on.year == last.year and row.ended_on <= last


def _done(row: MeasureRow, last: dt.date) -> bool:
    return row.status == "done" and _ended(row, last)


def _dropped(row: MeasureRow, last: dt.date) -> bool:
    return row.status == "dropped" and _ended(row, last)


def _to_do(row: MeasureRow, last: dt.date) -> bool:
    return row.added_on <= last and (row.ended_on is None or row.ended_on > last)


def _satisfaction(viewer: Viewer, years: Sequence[YearFigures], least: int) -> Iterator[Section]:
    """Means from 1 to 5, of enough answers only."""
    by_year = [together(viewer, each.first, each.last, least) for each in years]
    if not any(mean for sides in by_year for side in sides for mean in side.means):
        return
    lines = [
        Line(
            "",
            "",
            f"{said(PARTY_KINDS, by_year[0][place].side)}: {said(OPINIONS, question)}",
            tuple(number(sides[place].means[asked]) for sides in by_year),
        )
        for place in range(len(by_year[0]))
        for asked, question in enumerate(QUESTIONS)
    ]
    rule = _("Gemiddelde van 1 (helemaal niet) tot 5 (helemaal), vanaf %(least)s antwoorden.") % {"least": least}
    columns = tuple(str(each.year) for each in years)
    yield Section(SATISFACTION, _("Hoe beide kanten de behandeling vonden"), columns, tuple(lines), rule)
