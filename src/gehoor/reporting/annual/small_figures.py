"""The figures of a year as they are published: small ones left out, and those from which they could be computed."""

from gehoor.reporting.annual.small_cells import SMALLEST, suppressed
from gehoor.reporting.year import YearFigures

# What these figures are called where closed files are grouped by how they ended.
ENDINGS = {
    "handled": ("findings",),
    "settled": ("settled",),
    "not_handled": ("not_handled",),
    "withdrawn": ("withdrawn",),
    "passed_on": ("forwarded", "objection"),
}
# Figures that together are a whole: one of them tells the other.
TOGETHER = (("formal", "informal"), ("in_term", "late"))
# How much there was, and nothing about anybody.
TOTALS = frozenset({"received", "carried_over", "closed", "open"})


def published_figures(figures: YearFigures) -> dict[str, int | None]:
    """Each figure, or None where it is below five or would give one away that is."""
    counts = {name: figure.value for name, figure in figures.figures.items()}
    shown: dict[str, int | None] = {
        name: count if name in TOTALS or not 0 < count < SMALLEST else None for name, count in counts.items()
    }
    endings = suppressed({name: figure.value for name, figure in figures.groups["outcome"].items()})
    for name, members in ENDINGS.items():
        if any(endings.get(member, 0) is None for member in members):
            shown[name] = None
    for pair in TOGETHER:
        if any(shown[name] is None for name in pair):
            shown |= dict.fromkeys(pair)
    return shown
