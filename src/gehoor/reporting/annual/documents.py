"""The annual report as PDF and as one HTML page that stands alone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.reporting.annual.learned_sections import LessonLine
from gehoor.reporting.annual.learned_words import lesson_columns, lessons_title, lessons_told
from gehoor.reporting.annual.sections import Section, in_words, not_told
from gehoor.reporting.annual.small_cells import AnonymousList, ListedComplaint
from gehoor.reporting.pdf.document import Document
from gehoor.ui.dates import short_date


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """What a report holds. `mark` says what it is not yet: final; `listed` is the anonymous list of Awb 9:12a.

    `lessons` are measures in words, as they stood on the `last` day.
    """

    year: int
    organisation: str
    sections: Sequence[Section]
    listed: AnonymousList
    lessons: Sequence[LessonLine]
    last: dt.date
    mark: str = ""
    foreword: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return _("Jaarverslag klachten %(year)s") % {"year": self.year}

    @property
    def list_rows(self) -> list[tuple[str, ...]]:
        """The anonymous list in words; many lines are the same."""
        words = {line: _in_words(line) for line in set(self.listed.lines)}
        return [words[line] for line in self.listed.lines]

    @property
    def list_columns(self) -> list[str]:
        """The columns of the anonymous list."""
        return [_("Onderwerp"), _("Over wie"), _("Hoe het eindigde"), _("Oordeel"), _("Binnen de termijn")]

    @property
    def lesson_columns(self) -> list[str]:
        """The columns of the list of measures."""
        return lesson_columns()

    @property
    def lessons_title(self) -> str:
        """What that list is called."""
        return lessons_title()

    @property
    def lessons_told(self) -> str:
        """How that list is to be read."""
        return lessons_told(short_date(self.last))

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the report cannot tell."""
        return not_told({each.key for each in self.sections})


def as_pdf(report: AnnualReport, made_at: dt.datetime) -> bytes:
    """PDF/A-3a and PDF/UA-1."""
    made = Document(report.title, report.organisation, language(), made_at, mark=report.mark)
    made.text(report.foreword)
    for section in report.sections:
        made.heading(section.title)
        rows = [(line.label, *line.values) for line in section.lines]
        places = range(1, len(section.columns) + 1)
        made.table("", [_("Wat"), *section.columns], rows, numbers=list(places))
        made.text(section.rule)
    if report.lessons:
        made.heading(report.lessons_title)
        made.text(report.lessons_told)
        made.table("", report.lesson_columns, [each.row for each in report.lessons], widths=(8, 4, 4, 4, 8))
    if report.listed.lines:
        made.heading(_("Lijst van klachten (artikel 9:12a Awb)"))
        made.text(list_told())
        made.table(_("Afgesloten klachten, zonder namen"), report.list_columns, report.list_rows)
    made.heading(_("Hoe is geteld"))
    rules = [(line.label, line.rule) for section in report.sections for line in section.lines if line.rule]
    made.table("", [_("Cijfer"), _("Zo is het geteld")], rules, widths=(2, 3))
    if report.left_out:
        made.heading(_("Wat hier niet in staat"))
    for each in report.left_out:
        made.text(each)
    return made.pdf()


def as_html(report: AnnualReport) -> str:
    """One page without any other file."""
    context = {
        "report": report,
        "language": language(),
        "list_told": list_told(),
        "list_rows": _rows_as_html(report.list_rows),
    }
    return render_to_string("reporting/standalone.html", context)


def _rows_as_html(rows: Sequence[tuple[str, ...]]) -> SafeString:
    """Rows of a table; each row that is the same is made once, as a large year has thousands."""
    made = {row: format_html_join("", "<td>{}</td>", ((cell,) for cell in row)) for row in set(rows)}
    return format_html_join("", "<tr>{}</tr>", ((made[row],) for row in rows))


def list_told() -> str:
    """How the anonymous list is to be read."""
    return _(
        "Iedere regel is één afgesloten klacht. De volgorde zegt niets. "
        "Wat minder dan vijf klachten gemeen hebben, is niet vermeld, zodat niemand te herkennen is."
    )


def _in_words(line: ListedComplaint) -> tuple[str, ...]:
    blank = _("niet vermeld")
    words = [
        in_words(group, key) if key else blank
        for group, key in (("topic", line.topic), ("target", line.target), ("outcome", line.outcome))
    ]
    in_term = "-" if line.in_term is None else _("ja") if line.in_term else _("nee")
    return (*words, in_words("judgement", line.judgement) if line.judgement else "-", in_term)
