"""Addresses in the pages of reports."""

from urllib.parse import urlencode

from django.urls import reverse

from gehoor.reporting.annual.learned import COUNTS
from gehoor.reporting.annual.learned_sections import SATISFACTION
from gehoor.reporting.annual.sections import Line
from gehoor.reporting.year import GROUPS


def figure_url(year: int, line: Line) -> str:
    """Where the files stand that a figure counts; nothing for a figure that counts none."""
    if not line.key:
        return ""
    if line.key in COUNTS or line.key == SATISFACTION:
        return reverse("reporting:learned", args=[year, line.member or line.key])
    address = reverse("reporting:figure", args=[year, line.key])
    return f"{address}?{urlencode({'deel': line.member})}" if line.key in GROUPS else address
