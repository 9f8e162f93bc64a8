"""Reads that ask for a look by whoever guards privacy: by person and day, with what is odd, never with content."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gehoor.authority.models import Employment, Role
from gehoor.authority.models.dated import holds_on
from gehoor.complaints.models import Assignment, Complaint, Look, LookQuestion
from gehoor.complaints.queries.due_for_destruction import hidden_from
from gehoor.complaints.refusals import NotPermitted
from gehoor.complaints.viewer import Viewer
from gehoor.law.termijnenwet.kalender import day_off
from gehoor.platform import clock

GUARD = "privacy_guard"
READS = ("read", "download", "export", "break_glass")
WROTE = "write"
# In which capacities the role itself covers a file: who looks as one of these looks at their own work.
COVERED = ("handler", "hearing_officer", "adviser", "approver", "decider", "coordinator")
MANY = 20  # different files within the hour
EARLY, LATE = 7, 19  # office hours, in Amsterdam
HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class OddRead:
    """What one colleague read on one day, and why it stands out.

    `reasons`: glass, many, unassigned, sensitive, other_unit, after_hours; of what somebody works on only `glass`.
    `busiest_hour`: the most files in one hour. `references` of the files that stand out, as far as they are not
    destroyed. `question`: the id of what was asked about this day already.
    """

    person_id: int
    name: str
    day: dt.date
    first_at: dt.datetime
    last_at: dt.datetime
    origins: tuple[str, ...]
    roles: tuple[str, ...]
    files: int
    busiest_hour: int
    reasons: tuple[str, ...]
    references: tuple[str, ...]
    file_ids: tuple[int, ...]
    question: int | None


@dataclass(frozen=True, slots=True)
class _Files:
    """What is known of the files that were read. `wrote`: who did something in which file on which day."""

    known: dict[int, Complaint]
    assigned: frozenset[tuple[int, int]]
    wrote: frozenset[tuple[int, int, dt.date]]
    units: dict[int, set[int]]
    roles: dict[int, list[Role]]

    def works(self, look: Look) -> bool:
        """Whether the reader works on this file, or did something in it that day."""
        person, day = look.person_id or 0, clock.civil_date(look.at)
        return (person, look.complaint_id) in self.assigned or (person, look.complaint_id, day) in self.wrote

    def covered(self, look: Look) -> bool:
        """Whether the reader's role is for this file, whoever works on it: a coordinator's is for all units."""
        if look.role in COVERED:
            return True
        complaint = self.known.get(look.complaint_id)
        return complaint is not None and any(
            role.unit_id in {None, complaint.unit_id} and role.body_id in {None, complaint.body_id}
            for role in self.roles.get(look.person_id or 0, ())
        )


def odd_reads(viewer: Viewer, first: dt.date, last: dt.date, *, person_id: int | None = None) -> list[OddRead]:
    """From the log of looking, both days included, the newest first. Nothing of files that the viewer is out of."""
    require_guard(viewer)
    found_looks = _looks(viewer, first, last, person_id)
    looks = [each for each in found_looks if each.action != WROTE]
    out = hidden_from(viewer, {each.complaint_id for each in looks})
    by_day: dict[tuple[int, dt.date], list[Look]] = defaultdict(list)
    for each in looks:
        if each.complaint_id not in out and each.person_id is not None:
            by_day[each.person_id, clock.civil_date(each.at)].append(each)
    wrote = frozenset(
        (each.person_id or 0, each.complaint_id, clock.civil_date(each.at))
        for each in found_looks
        if each.action == WROTE
    )
    about = _about(looks, wrote, last)
    questions = LookQuestion.objects.filter(organisation_id=viewer.organisation_id, day__gte=first, day__lte=last)
    asked = {
        (who, day): number
        for number, who, day, files in questions.values_list("pk", "person_id", "day", "files")
        if out.isdisjoint(files)
    }
    found = [_told(mine, day, about, asked.get((who, day))) for (who, day), mine in by_day.items()]
    return sorted((each for each in found if each.reasons), key=lambda each: (each.day, each.last_at), reverse=True)


def require_guard(viewer: Viewer) -> None:
    """Raises NotPermitted for whoever does not guard privacy."""
    if not viewer.has(GUARD):
        raise NotPermitted("look_at_looks", frozenset({GUARD}))


def _looks(viewer: Viewer, first: dt.date, last: dt.date, person_id: int | None) -> list[Look]:
    begin, end = clock.start_of_day(first), clock.start_of_day(last + dt.timedelta(days=1))
    rows = Look.objects.filter(
        pk__gte=_first_since(begin),
        organisation_id=viewer.organisation_id,
        at__gte=begin,
        at__lt=end,
        person__isnull=False,
        action__in=(*READS, WROTE),
    )
    if person_id is not None:
        rows = rows.filter(person_id=person_id)
    return list(rows.exclude(target="search").select_related("person").order_by("at", "pk"))


def _first_since(at: dt.datetime) -> int:
    """The number of about the first look since then: numbers follow the clock, so that no index on time is needed."""
    low = 0
    high = Look.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    margin = at - HOUR
    while low < high:
        middle = (low + high) // 2
        found = Look.objects.filter(pk__gt=middle).order_by("pk").values_list("at", flat=True).first()
        if found is not None and found < margin:
            low = middle + 1
        else:
            high = middle
    return low


def _about(looks: Sequence[Look], wrote: frozenset[tuple[int, int, dt.date]], on: dt.date) -> _Files:
    numbers = {each.complaint_id for each in looks}
    known = {each.pk: each for each in Complaint.objects.filter(pk__in=numbers)}
    rows = Assignment.objects.filter(complaint_id__in=numbers).values_list("person_id", "complaint_id")
    assigned = {(person, number) for person, number in rows}
    assigned |= {(each.handler_id, each.pk) for each in known.values() if each.handler_id is not None}
    units: dict[int, set[int]] = defaultdict(set)
    readers = {each.person_id for each in looks if each.person_id is not None}
    for person, unit in Employment.objects.filter(holds_on(on), person_id__in=readers).values_list("person", "unit"):
        units[person].add(unit)
    roles: dict[int, list[Role]] = defaultdict(list)
    for role in Role.objects.filter(holds_on(on), person_id__in=readers, kind__in=("coordinator", "decider")):
        roles[role.person_id].append(role)
    return _Files(known, frozenset(assigned), wrote, units, roles)


def _told(looks: list[Look], day: dt.date, about: _Files, question: int | None) -> OddRead:
    reasons: set[str] = set()
    odd: set[int] = set()
    for look in looks:
        why = set(_reasons(look, about))
        reasons |= why
        if why:
            odd.add(look.complaint_id)
    others = [each for each in looks if not about.works(each)]
    if _busiest(others) >= MANY:
        reasons.add("many")
        odd |= {each.complaint_id for each in others}
    order = ("glass", "many", "unassigned", "sensitive", "other_unit", "after_hours")
    person = looks[0].person
    return OddRead(
        person_id=looks[0].person_id or 0,
        name=person.name if person else "",
        day=day,
        first_at=looks[0].at,
        last_at=looks[-1].at,
        origins=tuple(sorted({each.origin for each in looks if each.origin})),
        roles=tuple(sorted({each.role for each in looks})),
        files=len({each.complaint_id for each in looks}),
        busiest_hour=_busiest(looks),
        reasons=tuple(each for each in order if each in reasons),
        references=tuple(sorted(about.known[each].reference for each in odd if each in about.known)),
        file_ids=tuple(sorted(odd)),
        question=question,
    )


def _reasons(look: Look, about: _Files) -> Iterator[str]:
    """What is odd about one look: few things, so that each is worth a question."""
    if look.action == "break_glass":
        yield "glass"
    if about.works(look):
        return
    local = look.at.astimezone(clock.AMSTERDAM)
    if day_off(local.date()) or not EARLY <= local.hour < LATE:
        yield "after_hours"
    if about.covered(look):
        return
    yield "unassigned"
    complaint, units = about.known.get(look.complaint_id), about.units.get(look.person_id or 0)
    if complaint is not None and complaint.sensitive:
        yield "sensitive"
    if complaint is not None and complaint.unit_id is not None and units and complaint.unit_id not in units:
        yield "other_unit"


def _busiest(looks: list[Look]) -> int:
    """The most different files that were read within one hour; `looks` in order of time."""
    most, start = 0, 0
    for end, look in enumerate(looks):
        while look.at - looks[start].at >= HOUR:
            start += 1
        most = max(most, len({each.complaint_id for each in looks[start : end + 1]}))
    return most
