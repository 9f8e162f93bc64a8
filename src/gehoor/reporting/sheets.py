"""The annual report as a spreadsheet: the figures, the yearly register, and what was published."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.reporting.annual.documents import AnnualReport
from gehoor.reporting.annual.learned import Learned
from gehoor.reporting.documents import REGISTER, figure_rows, published_rows
from gehoor.reporting.ods import Cell, Sheet, spreadsheet
from gehoor.reporting.year import YearFigures


def as_ods(report: AnnualReport, years: Sequence[YearFigures], learned: Learned) -> bytes:
    """The figures of this year and those before it, measures, the anonymous list, and the register without names."""
    sheets = (
        Sheet(_("Cijfers"), figure_rows(years, learned)),
        _lessons(report),
        Sheet(_("Lijst van klachten"), [report.list_columns, *report.list_rows]),
        Sheet(_("Register"), _register(years[0])),
    )
    return spreadsheet(f"{report.title}, {report.organisation}", language(), sheets)


def published_as_ods(report: AnnualReport, published: Mapping[str, Any]) -> bytes:
    """What was released."""
    sheets = (
        Sheet(_("Cijfers"), published_rows(published)),
        _lessons(report),
        Sheet(_("Lijst van klachten"), [report.list_columns, *report.list_rows]),
    )
    return spreadsheet(f"{report.title}, {report.organisation}", language(), sheets)


def _lessons(report: AnnualReport) -> Sheet:
    return Sheet(_("Maatregelen"), [report.lesson_columns, *(each.cells for each in report.lessons)])


def _register(figures: YearFigures) -> Iterator[Sequence[Cell]]:
    yield REGISTER
    for row in figures.rows:
        yield [getattr(row, name) for name in REGISTER]
