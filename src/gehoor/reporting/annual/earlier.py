"""Totals of years before Gehoor: shown beside what was counted, and marked as typed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.reporting.annual.sections import Line, Section
from gehoor.reporting.models import EarlierYear
from gehoor.reporting.telling import label, rule

# What old reports tell of a whole year.
TYPED = (
    "received",
    "carried_over",
    "closed",
    "open",
    "handled",
    "settled",
    "not_handled",
    "withdrawn",
    "in_term",
    "late",
    "extended",
    "ombudsman",
)
SHOWN = 5  # years


@dataclass(frozen=True, slots=True)
class EarlierTotals:
    """One year before Gehoor: its totals by name, and where they were found."""

    year: int
    figures: Mapping[str, int]
    source: str


def earlier_totals(organisation_id: int, before: int) -> list[EarlierTotals]:
    """The newest years before this one whose totals were typed in."""
    found = EarlierYear.objects.filter(organisation_id=organisation_id, year__lt=before)[:SHOWN]
    return [EarlierTotals(each.year, each.figures, each.source) for each in found]


def earlier_sections(earlier: Sequence[EarlierTotals]) -> tuple[Section, ...]:
    """A table of them, with where each year was found as its rule; nothing when there are none."""
    if not earlier:
        return ()
    names = [name for name in TYPED if any(name in each.figures for each in earlier)]
    lines = tuple(Line("", "", label(name), tuple(_told(each, name) for each in earlier), rule(name)) for name in names)
    sources = " ".join(f"{each.year}: {each.source.rstrip('.')}." for each in earlier)
    told = _("Opgegeven door de gemeente, niet uit dossiers.")
    columns = tuple(_("%(year)s (opgegeven)") % {"year": each.year} for each in earlier)
    return (Section("earlier", _("Eerdere jaren, opgegeven"), columns, lines, f"{told} {sources}"),)


def _told(earlier: EarlierTotals, name: str) -> str:
    return str(earlier.figures[name]) if name in earlier.figures else "-"
