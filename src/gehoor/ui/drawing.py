"""Where things stand in a drawing: plain geometry for the strip and the charts, in units of the SVG's view box."""

import dataclasses
import datetime as dt

from gehoor.ui.values import Chart, Mark, Strip

STRIP_WIDTH = 1000
EDGE = 16


@dataclasses.dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and its place on the strip."""

    mark: Mark
    x: float


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnStrip:
    """The strip, ready to draw."""

    strip: Strip
    marks: list[PlacedMark]
    today_x: float
    past_width: float
    width: int = STRIP_WIDTH


def draw_strip(strip: Strip) -> DrawnStrip:
    """Place the marks in order of their days; the scale runs from the first to the last day that is shown."""
    days = [strip.start, strip.today, *(mark.day for mark in strip.marks)]
    first, last = min(days), max(days)
    span = max((last - first).days, 1)

    def place(day: dt.date) -> float:
        return round(EDGE + (STRIP_WIDTH - 2 * EDGE) * (day - first).days / span, 1)

    marks = [PlacedMark(mark, place(mark.day)) for mark in sorted(strip.marks, key=lambda mark: mark.day)]
    return DrawnStrip(strip, marks, place(strip.today), max(place(strip.today) - EDGE, 0))


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnPoint:
    """A value of a chart: its bar (`y`, `length`) or its dot (`x`, `y`)."""

    label: str
    value: float
    x: float
    y: float
    length: float


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart, ready to draw."""

    chart: Chart
    points: list[DrawnPoint]
    width: int
    height: int

    @property
    def path(self) -> str:
        """The points of a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


BAR, GAP, LABEL, VALUE, WIDTH = 28, 14, 220, 70, 700
LINE_HEIGHT, TOP, SIDE = 260, 30, 40


def draw_bars(chart: Chart) -> DrawnChart:
    """Horizontal bars from nought, so that a length says what the number says."""
    top = max((value for _label, value in chart.points), default=0) or 1
    room = WIDTH - LABEL - VALUE
    points = [
        DrawnPoint(label, value, LABEL, number * (BAR + GAP), round(room * value / top, 1))
        for number, (label, value) in enumerate(chart.points)
    ]
    return DrawnChart(chart, points, WIDTH, len(points) * (BAR + GAP))


def draw_line(chart: Chart) -> DrawnChart:
    """A line over time, with a scale from nought."""
    top = max((value for _label, value in chart.points), default=0) or 1
    step = (WIDTH - 2 * SIDE) / max(len(chart.points) - 1, 1)
    floor = LINE_HEIGHT - TOP
    points = [
        DrawnPoint(label, value, round(SIDE + number * step, 1), round(floor - (floor - TOP) * value / top, 1), 0)
        for number, (label, value) in enumerate(chart.points)
    ]
    return DrawnChart(chart, points, WIDTH, LINE_HEIGHT)
