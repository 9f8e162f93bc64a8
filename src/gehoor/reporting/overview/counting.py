"""What the dashboard counts: each figure with the files behind it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gehoor.authority.profile import Overview
from gehoor.complaints.queries.register_rows import RegisterRow
from gehoor.reporting.overview.period import Period, months_before

FIGURES = ("received", "closed", "open", "at_risk", "late")
GROUPS = ("unit", "topic", "standard")
MONTHS = ("received_month", "closed_month")

type Rows = tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Figures and groups by name, each with the files that it counts."""

    figures: Mapping[str, Rows]
    groups: Mapping[str, Mapping[str, Rows]]

    def files(self, name: str, part: str) -> Rows | None:
        """The files behind a figure, or behind a part of a group; None where there is no such."""
        if name in self.figures:
            return self.figures[name]
        return self.groups.get(name, {}).get(part)


@dataclass(frozen=True, slots=True)
class Repeat:
    """The same subject (or standard) in the same unit, several times: a pattern, never a person."""

    group: str
    unit: str
    member: str
    rows: Rows


def counted(rows: Iterable[RegisterRow], period: Period, today: dt.date, ahead: int) -> Counted:
    """Count; `rows` are those received by today and not closed before the period."""
    listed = tuple(rows)
    received = tuple(row for row in listed if period.holds(row.received_on))
    closed = tuple(row for row in listed if period.holds(row.closed_on))
    still = tuple(row for row in listed if row.closed_on is None)
    soon = today + dt.timedelta(days=ahead)
    figures = {
        "received": received,
        "closed": closed,
        "open": still,
        "at_risk": tuple(row for row in still if row.term_ends_on and today <= row.term_ends_on <= soon),
        "late": tuple(row for row in still if row.term_ends_on and row.term_ends_on < today),
    }
    months = dict.fromkeys(period.months, ())
    groups = {
        "unit": _by(received, lambda row: [row.unit]),
        "topic": _by(received, lambda row: [row.topic]),
        "standard": _by(closed, lambda row: sorted(set(row.standards))),
        "received_month": months | _by(received, lambda row: [f"{row.received_on:%Y-%m}"]),
        "closed_month": months | _by(closed, lambda row: [f"{row.closed_on:%Y-%m}"]),
    }
    return Counted(figures, groups)


def repeats(rows: Iterable[RegisterRow], today: dt.date, chosen: Overview) -> Iterator[Repeat]:
    """What came back in one unit as often as the organisation chose, within its months; most often first."""
    since = months_before(today, chosen.months)
    recent = [row for row in rows if since <= row.received_on <= today and row.unit]
    found = [
        Repeat(group, unit, member, inside)
        for group, keys in (("topic", lambda row: [row.topic]), ("standard", lambda row: sorted(set(row.standards))))
        for (unit, member), inside in _pairs(recent, keys).items()
        if member and len(inside) >= chosen.repeats
    ]
    yield from sorted(found, key=lambda each: (-len(each.rows), each.unit, each.member))


def shown_per_person(counts: Mapping[str, int], total: int, least: int) -> dict[str, int]:
    """Who has at least so many files; and never so that what is left out can be told from the total.

    Where the rest is fewer than `least`, the smallest that could be shown goes with it.
    """
    shown = {name: count for name, count in sorted(counts.items(), key=lambda each: -each[1]) if count >= least}
    while shown and 0 < total - sum(shown.values()) < least:
        shown.popitem()
    return shown


def _by(rows: Iterable[RegisterRow], keys: Callable[[RegisterRow], Sequence[str]]) -> dict[str, Rows]:
    found: dict[str, list[RegisterRow]] = {}
    for row in rows:
        for key in keys(row):
            found.setdefault(key, []).append(row)
    sizes = Counter({key: len(inside) for key, inside in found.items()})
    return {key: tuple(found[key]) for key, _size in sorted(sizes.items(), key=lambda each: (-each[1], each[0]))}


def _pairs(rows: Iterable[RegisterRow], keys: Callable[[RegisterRow], Sequence[str]]) -> dict[tuple[str, str], Rows]:
    found: dict[tuple[str, str], list[RegisterRow]] = {}
    for row in rows:
        for key in keys(row):
            found.setdefault((row.unit, key), []).append(row)
    return {pair: tuple(inside) for pair, inside in found.items()}
