"""Count a year and those before it, and make the report of it."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.register_rows import RegisterRow, register_rows
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.reporting.annual.documents import AnnualReport
from gehoor.reporting.annual.earlier import earlier_sections, earlier_totals
from gehoor.reporting.annual.learned import Learned
from gehoor.reporting.annual.learned_sections import learned_sections, lesson_lines
from gehoor.reporting.annual.sections import Typed, sections
from gehoor.reporting.annual.small_cells import anonymous_list
from gehoor.reporting.models import YearReport
from gehoor.reporting.year import YearFigures, years_of

YEARS_BACK = 4
FIRST_YEAR, LAST_YEAR = 1999, 9998  # title 9.1 is in force since 1999; dates end in 9999


def counted(viewer: Viewer, year: int) -> list[YearFigures]:
    """The figures of a year and of four before it, over the files that this viewer may see."""
    first = max(year - YEARS_BACK, FIRST_YEAR)
    rows = register_rows(viewer, dt.date(first, 1, 1), dt.date(year, 12, 31))
    return years_of(year, first, rows, clock.today())


def rows_of(viewer: Viewer, year: int) -> Iterator[RegisterRow]:
    """The files that count in a year, of those that this viewer may see, one by one."""
    return register_rows(viewer, dt.date(year, 1, 1), dt.date(year, 12, 31))


def typed_of(typed: YearReport | None) -> Typed:
    """What was typed with a report."""
    return Typed(typed.inhabitants, typed.hours, typed.cost) if typed else Typed()


def report_of(
    organisation: Organisation,
    years: list[YearFigures],
    learned: Learned,
    typed: YearReport | None = None,
) -> AnnualReport:
    """The report of the first of these years, with the totals of years before Gehoor that were typed in."""
    earlier = earlier_totals(organisation.pk, years[0].year)
    newest = years[0]
    shown = [newest, *(each for each in years[1:] if each["received"] or each["carried_over"])]
    learned = learned.only([each.year for each in shown])
    written = [row for row in newest.rows if row.regime == "statutory" and row.closed_in(newest.first, newest.last)]
    return AnnualReport(
        year=newest.year,
        organisation=organisation.name,
        sections=(*sections(shown, typed_of(typed)), *learned_sections(learned), *earlier_sections(earlier)),
        listed=anonymous_list(written),
        lessons=lesson_lines(learned.years[0]),
        last=newest.last,
        mark=mark_of(newest),
        foreword=typed.foreword if typed else "",
    )


def mark_of(figures: YearFigures) -> str:
    """Why a report is not final; nothing when it is."""
    if not figures.final:
        return _("Voorlopig: het jaar is nog niet voorbij.")
    if not figures.reconciles:
        return _("Niet definitief: ontvangen en meegenomen klachten zijn samen niet gelijk aan afgesloten en open.")
    return ""
