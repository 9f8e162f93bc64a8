"""The figures of one year, counted from the register's rows.

Mixing up received and settled is the classic error of annual reports, so every count has its rule, and
the whole must reconcile.
"""

import datetime as dt
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from gehoor.complaints.queries.register_rows import RegisterRow

HANDLED, SETTLED = "findings", "settled"


@dataclass(frozen=True, slots=True)
class Figure:
    """A count, and the rows of the files that it counts."""

    rows: tuple[RegisterRow, ...] = field(repr=False)

    @property
    def value(self) -> int:
        """How many they are."""
        return len(self.rows)

    @property
    def references(self) -> tuple[str, ...]:
        """The references of the files that it counts."""
        return tuple(row.reference for row in self.rows)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """All figures of a year. `final` is False while the year runs."""

    year: int
    first: dt.date
    last: dt.date
    final: bool
    figures: dict[str, Figure]
    groups: dict[str, dict[str, Figure]]
    mean_days: float | None
    median_days: float | None
    rows: tuple[RegisterRow, ...] = field(repr=False)

    def __getitem__(self, name: str) -> int:
        return self.figures[name].value

    @property
    def reconciles(self) -> bool:
        """Received and carried over together are closed and open together."""
        return self["received"] + self["carried_over"] == self["closed"] + self["open"]


@dataclass(frozen=True, slots=True)
class _Year:
    first: dt.date
    last: dt.date

    def received(self, row: RegisterRow) -> bool:
        return self.first <= row.received_on <= self.last

    def closed(self, row: RegisterRow) -> bool:
        return row.closed_in(self.first, self.last)

    def open_at_end(self, row: RegisterRow) -> bool:
        return row.closed_on is None or row.closed_on > self.last

    def late(self, row: RegisterRow) -> bool:
        if self.closed(row):
            return row.in_term is False
        return self.open_at_end(row) and row.term_ends_on is not None and row.term_ends_on < self.last


# Of which rows (all, or a name that stands before it) a figure counts which.
COUNTS: dict[str, tuple[str, Callable[[_Year, RegisterRow], bool]]] = {
    "received": ("", _Year.received),
    "carried_over": ("", lambda year, row: row.received_on < year.first),
    "closed": ("", _Year.closed),
    "open": ("", _Year.open_at_end),
    "handled": ("closed", lambda _year, row: row.closed_as == HANDLED),
    "settled": ("closed", lambda _year, row: row.closed_as == SETTLED),
    "in_term": ("closed", lambda _year, row: row.in_term is True),
    "late": ("", _Year.late),
    "extended": ("closed", lambda _year, row: "extended" in row.told),
    "formal": ("closed", lambda _year, row: _formal(row)),
    "informal": ("closed", lambda _year, row: not _formal(row)),
    "not_handled": ("closed", lambda _year, row: row.closed_as == "not_handled"),
    "withdrawn": ("closed", lambda _year, row: row.closed_as == "withdrawn"),
    "passed_on": ("closed", lambda _year, row: row.closed_as in {"forwarded", "objection"}),
    "more_time_agreed": ("closed", lambda _year, row: "delay_agreed" in row.told),
    "heard": ("closed", lambda _year, row: "heard" in row.told),
    "ombudsman": ("closed", lambda _year, row: "ombudsman_asked" in row.told),
    "ombudsman_reported": ("closed", lambda _year, row: "ombudsman_reported" in row.told),
}

# Which rows a group counts (a name of COUNTS), and by what: one attribute, or what a function makes of a row.
GROUPS: dict[str, tuple[str, Callable[[RegisterRow], Iterable[str]] | str]] = {
    "unit": ("received", "unit"),
    "channel": ("received", "channel"),
    "topic": ("received", "topic"),
    "target": ("received", "target_kind"),
    "body": ("received", "body"),
    "regime": ("received", "regime"),
    "outcome": ("closed", "closed_as"),
    "judgement": ("handled", "judgement"),
    "ground": ("closed", lambda row: [row.ground] if row.ground else []),
    "standard": ("handled", lambda row: sorted(set(row.standards))),
    "promise": ("closed", lambda row: [f"{what}.{'kept' if kept else 'late'}" for what, kept in row.promises.items()]),
    "ombudsman_outcome": ("closed", lambda row: [row.ombudsman["outcome"]] if "outcome" in row.ombudsman else []),
    "ombudsman_verdict": ("closed", lambda row: [row.ombudsman["verdict"]] if "verdict" in row.ombudsman else []),
}


def figures_of(year: int, rows: Iterable[RegisterRow], today: dt.date) -> YearFigures:
    """Count one year; `rows` are those received by its end and not closed before its beginning."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    span = _Year(first, min(last, today) if today >= first else first)
    listed = tuple(rows)
    counted = {"": listed}
    for name, (of, rule) in COUNTS.items():
        counted[name] = tuple(row for row in counted[of] if rule(span, row))
    days = [row.days for row in counted["closed"] if row.days is not None]
    return YearFigures(
        year=year,
        first=first,
        last=span.last,
        final=today > last,
        figures={name: Figure(counted[name]) for name in COUNTS},
        groups={name: dict(_grouped(counted[of], key)) for name, (of, key) in GROUPS.items()},
        mean_days=round(statistics.fmean(days), 1) if days else None,
        median_days=statistics.median(days) if days else None,
        rows=listed,
    )


def years_of(year: int, back: int, rows: Iterable[RegisterRow], today: dt.date) -> list[YearFigures]:
    """A year and those before it, the newest first; `rows` are those that count in any of them."""
    listed = list(rows)
    return [figures_of(each, _counting(listed, each), today) for each in range(year, back - 1, -1)]


def _counting(rows: Iterable[RegisterRow], year: int) -> list[RegisterRow]:
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return [row for row in rows if row.received_on <= last and (row.closed_on is None or row.closed_on >= first)]


def _formal(row: RegisterRow) -> bool:
    """The formal road was taken: asked for, a hearing offered, or closed with findings."""
    return row.closed_as == HANDLED or bool(row.told & {"formal_requested", "hearing_offered", "heard"})


def _grouped(
    rows: Sequence[RegisterRow], key: Callable[[RegisterRow], Iterable[str]] | str
) -> Iterator[tuple[str, Figure]]:
    members: defaultdict[str, list[RegisterRow]] = defaultdict(list)
    if isinstance(key, str):
        for name, row in zip(map(attrgetter(key), rows), rows, strict=True):
            members[name].append(row)
    else:
        for row in rows:
            for name in key(row):
                members[name].append(row)
    for name in sorted(members, key=lambda each: (-len(members[each]), each)):
        yield name, Figure(tuple(members[name]))
