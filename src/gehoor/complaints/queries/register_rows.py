"""The register of written and oral complaints (Awb 9:12a) as rows for counting: no names, no texts."""

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from gehoor.complaints.access import visible
from gehoor.complaints.models import Complaint, Event
from gehoor.complaints.queries.own_promises import kept_promises
from gehoor.complaints.remains.models import Remains
from gehoor.complaints.viewer import Kind, Viewer

COLUMNS = (
    "id",
    "reference",
    "received_on",
    "closed_on",
    "closed_as",
    "regime",
    "channel",
    "target_kind",
    "topic",
    "unit__name",
    "body__name",
    "judgement",
    "term_ends_on",
)
NAMES = tuple(column.removesuffix("__name") for column in COLUMNS)
UNIT = COLUMNS.index("unit__name")  # the body stands beside it
NONE: Mapping[str, Any] = MappingProxyType({})
TOLD = (
    "extended",
    "delay_agreed",
    "formal_requested",
    "hearing_offered",
    "heard",
    "not_handled",
    "ombudsman_asked",
    "ombudsman_reported",
    "settlement_proposed",
)


class RegisterRow(NamedTuple):
    """One file as it counts in a year; dates are civil dates, texts are keys or names of units and bodies.

    `promises`: own promises by what was promised, and whether each was kept; `ombudsman`: `outcome` and `verdict`.
    A plain tuple, as a report makes a hundred thousand of them.
    """

    id: int
    reference: str
    received_on: dt.date
    closed_on: dt.date | None
    closed_as: str
    regime: str
    channel: str
    target_kind: str
    topic: str
    unit: str
    body: str
    judgement: str
    term_ends_on: dt.date | None
    told: frozenset[str]
    ground: str
    standards: tuple[str, ...] = ()
    promises: Mapping[str, bool] = NONE
    ombudsman: Mapping[str, str] = NONE

    def closed_in(self, first: dt.date, last: dt.date) -> bool:
        """Whether it was closed between these days, both included."""
        return self.closed_on is not None and first <= self.closed_on <= last

    @property
    def days(self) -> int | None:
        """From receipt to closing, in days."""
        return (self.closed_on - self.received_on).days if self.closed_on else None

    @property
    def in_term(self) -> bool | None:
        """Whether it was closed within its legal term; None where none runs, or it is open."""
        if self.closed_on is None or self.term_ends_on is None:
            return None
        return self.closed_on <= self.term_ends_on


def register_rows(viewer: Viewer, first: dt.date, last: dt.date) -> Iterator[RegisterRow]:
    """The files that this viewer may see and that were received by `last` and not closed before `first`.

    What stays of destroyed files counts along for who sees the whole register.
    """
    counted = visible(viewer).filter(Q(closed_on=None) | Q(closed_on__gte=first), received_on__lte=last)
    yield from _rows(counted, last, Event.objects.filter(organisation_id=viewer.organisation_id))
    if sees_whole_register(viewer):
        yield from _remaining(viewer.organisation_id, first, last)


def row_of(file: QuerySet[Complaint]) -> RegisterRow | None:
    """One file as it counts, whatever its days."""
    return next(_rows(file.filter(received_on__isnull=False), dt.date.max, Event.objects.all()), None)


def sees_whole_register(viewer: Viewer) -> bool:
    """Whether this viewer sees every file but those that they are out of."""
    whole = any(
        grant.kind == "coordinator" and grant.unit_id is None and grant.body_id is None for grant in viewer.grants
    )
    return viewer.kind is Kind.SYSTEM or whole


def _rows(counted: QuerySet[Complaint], last: dt.date, events: QuerySet[Event]) -> Iterator[RegisterRow]:
    happened = events.filter(occurred_on__lte=last, complaint__in=counted)
    told = _told(happened)
    grounds, ombudsman = _details(happened)
    standards = _standards(counted)
    promises = kept_promises(counted)
    nothing: frozenset[str] = frozenset()
    for values in counted.order_by("received_on", "id").values_list(*COLUMNS).iterator(chunk_size=5000):
        number = values[0]
        # A unit or body that is not known is no name.
        known = (*values[:UNIT], values[UNIT] or "", values[UNIT + 1] or "", *values[UNIT + 2 :])
        more = (told.get(number, nothing), grounds.get(number, ""), standards.get(number, ()))
        yield RegisterRow._make((*known, *more, promises.get(number, NONE), ombudsman.get(number, NONE)))


def _remaining(organisation_id: int, first: dt.date, last: dt.date) -> Iterator[RegisterRow]:
    found = Remains.objects.filter(organisation_id=organisation_id, closed_on__gte=first, received_on__lte=last)
    for each in found.order_by("received_on", "id").iterator(chunk_size=5000):
        kept = {name: getattr(each, name) for name in NAMES if name != "id"}
        yield RegisterRow(
            id=0,
            **kept,
            told=frozenset(each.told),
            ground=each.ground,
            standards=tuple(each.standards),
            promises=each.promises,
            ombudsman=each.ombudsman,
        )


def _told(happened: QuerySet[Event]) -> dict[int, frozenset[str]]:
    """Of each file the types of events that figures ask about; files that tell the same share one set."""
    told: dict[int, frozenset[str]] = {}
    more: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    events = happened.filter(type__in=TOLD).order_by()
    for number, kind in events.values_list("complaint_id", "type").iterator(chunk_size=5000):
        before = told.get(number, frozenset())
        told[number] = more.get((before, kind)) or more.setdefault((before, kind), before | {kind})
    return told


def _details(happened: QuerySet[Event]) -> tuple[dict[int, str], dict[int, dict[str, str]]]:
    """What the newest of two types of events says: the ground of Awb 9:8, how the ombudsman's investigation ended."""
    grounds: dict[int, str] = {}
    ombudsman: dict[int, dict[str, str]] = {}
    events = happened.filter(type__in=("not_handled", "ombudsman_reported"))
    told = events.order_by("id").values_list("complaint_id", "type", "data")
    for number, kind, data in told.iterator(chunk_size=5000):
        if kind == "not_handled":
            grounds[number] = str(data.get("ground", ""))
        else:
            own = data.get("file", {})
            ombudsman[number] = {name: str(own[name]) for name in ("outcome", "verdict") if own.get(name)}
    return grounds, ombudsman


def _standards(counted: QuerySet[Complaint]) -> dict[int, tuple[str, ...]]:
    """Standards of propriety that a judgement of (partly) founded named."""
    found: dict[int, tuple[str, ...]] = {}
    elements = counted.filter(elements__judgement__in=("founded", "partly_founded"))
    for number, keys in elements.values_list("id", "elements__standards"):
        found[number] = (*found.get(number, ()), *(str(key) for key in keys))
    return found
