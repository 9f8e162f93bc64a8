"""Where things stand in a drawing: plain geometry for the strip and the charts.

Widths are percentages of the drawing, heights are pixels: so text keeps its size on a narrow screen.
"""

import dataclasses
import datetime as dt

from gehoor.ui.values import Chart, Mark, Strip

EDGE = 4


def _percentage(share: float) -> str:
    return f"{round(EDGE + (100 - 2 * EDGE) * share, 2)}%"


@dataclasses.dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and its place on the strip."""

    mark: Mark
    x: str


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnStrip:
    """The strip, ready to draw: it runs from the first to the last day that is shown."""

    strip: Strip
    marks: list[PlacedMark]
    today_x: str


def draw_strip(strip: Strip) -> DrawnStrip:
    """Place the marks, and today, in order of their days."""
    days = [strip.start, strip.today, *(mark.day for mark in strip.marks)]
    first = min(days)
    span = max((max(days) - first).days, 1)

    def place(day: dt.date) -> str:
        return _percentage((day - first).days / span)

    marks = [PlacedMark(mark, place(mark.day)) for mark in sorted(strip.marks, key=lambda mark: mark.day)]
    return DrawnStrip(strip, marks, place(strip.today))


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """A bar: where its label and the bar itself begin, and how long it is."""

    label: str
    value: float
    label_y: int
    y: int
    length: str


@dataclasses.dataclass(frozen=True, slots=True)
class Dot:
    """A value on a line; `next` is the dot that the line goes on to."""

    label: str
    value: float
    x: str
    y: int
    next_x: str = ""
    next_y: int = 0
    label_anchor: str = ""

    @property
    def value_y(self) -> int:
        """Where the number stands."""
        return self.y - 14


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnBars:
    """Bars, ready to draw."""

    bars: list[Bar]
    height: int


BAR, LABEL = 24, 26
HEIGHT, TOP, FLOOR = 250, 40, 210


def _top(chart: Chart) -> float:
    return max((value for _label, value in chart.points), default=0) or 1


def draw_bars(chart: Chart) -> DrawnBars:
    """Horizontal bars from nought, so that a length says what the number says."""
    top, step = _top(chart), BAR + LABEL + 12
    bars = [
        Bar(label, value, n * step + LABEL - 8, n * step + LABEL, f"{round(100 * value / top, 2)}%")
        for n, (label, value) in enumerate(chart.points)
    ]
    return DrawnBars(bars, len(bars) * step)


def draw_line(chart: Chart) -> list[Dot]:
    """A line over time, on a scale from nought; only the ends are named, the table has them all."""
    top, last = _top(chart), max(len(chart.points) - 1, 1)
    places = [
        (_percentage(n / last), round(FLOOR - (FLOOR - TOP) * value / top))
        for n, (_label, value) in enumerate(chart.points)
    ]
    follow = [*places[1:], ("", 0)][: len(places)]
    anchors = ["start", *[""] * (len(places) - 2), "end"][: len(places)]
    return [
        Dot(label, value, *place, *after, label_anchor=anchor)
        for (label, value), place, after, anchor in zip(chart.points, places, follow, anchors, strict=True)
    ]
