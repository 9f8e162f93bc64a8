"""What `gehoor report` writes."""

import json
from collections.abc import Iterable

from gehoor.authority.models import Organisation
from gehoor.complaints.viewer import system
from gehoor.platform import clock
from gehoor.reporting.annual.documents import as_html, as_pdf
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.making import counted, report_of, rows_of
from gehoor.reporting.documents import as_csv, as_json
from gehoor.reporting.models import YearReport
from gehoor.reporting.sheets import as_ods
from gehoor.reporting.year import YearFigures, figures_of


def organisation_named(name: str | None) -> Organisation:
    """The organisation with this short or full name, or the only one; LookupError says what is there."""
    found = Organisation.objects.all()
    if name:
        chosen = found.filter(slug=name).first() or found.filter(name__iexact=name).first()
        if chosen is None:
            raise LookupError(f"there is no organisation {name!r}; known are {_named(found)}")
        return chosen
    if found.count() != 1:
        raise LookupError(f"name one with --organisation; known are {_named(found)}")
    return found.get()


def _named(found: Iterable[Organisation]) -> str:
    return ", ".join(each.slug for each in found) or "none"


def count(organisation: Organisation, year: int) -> YearFigures:
    """The figures of a year, over all files of the organisation."""
    return figures_of(year, rows_of(system(organisation.pk), year), clock.today())


def written(organisation: Organisation, year: int, form: str) -> Iterable[bytes]:
    """The report in a format, in pieces."""
    match form:
        case "csv":
            return (line.encode() for line in as_csv(rows_of(system(organisation.pk), year)))
        case "json":
            figures = count(organisation, year)
            learned = learned_of(system(organisation.pk), organisation, [figures])
            told = as_json(figures, learned, organisation.name)
            return [f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()]
    typed = YearReport.objects.filter(organisation=organisation, year=year).first()
    years = counted(system(organisation.pk), year)
    learned = learned_of(system(organisation.pk), organisation, years)
    report = report_of(organisation, years, learned, typed)
    match form:
        case "pdf":
            return [as_pdf(report, clock.now())]
        case "ods":
            return [as_ods(report, years, learned)]
        case _:
            return [as_html(report).encode()]
