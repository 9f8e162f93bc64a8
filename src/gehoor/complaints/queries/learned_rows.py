"""What was learned, as rows for counting: measures through time, and who said how they were treated.

What stays of destroyed files counts along for who sees the whole register, so that figures of a year do not change.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q, QuerySet

from gehoor.complaints.access import visible
from gehoor.complaints.measuring import ADDED, CHANGED, ENDED, History, histories_from
from gehoor.complaints.models import Complaint, Event, Measure, Party, Satisfaction
from gehoor.complaints.queries.register_rows import sees_whole_register
from gehoor.complaints.remains.models import Remains
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

SIDES = {Party.Kind.COMPLAINANT: "complainant", Party.Kind.CONCERNED: "person_concerned"}


@dataclass(frozen=True, slots=True)
class Lesson:
    """One recommendation or measure through its time, with its file; `id` is 0 where that was destroyed.

    `effects`: what was said of what it brought, with the day. Words are gone with their file. `gone_on`: the day on
    which the file was destroyed, and nothing is to be done any more.
    """

    id: int
    reference: str
    number: int
    kind: str
    history: History
    words: str = ""
    effects: tuple[tuple[dt.date, str], ...] = ()
    gone_on: dt.date | None = None

    @property
    def added_on(self) -> dt.date:
        """The day on which it was put down."""
        return self.history.states[0][0]

    def status(self, day: dt.date) -> str:
        """How it stood at the end of a day; empty before it was there."""
        found = self.history.standing(day)
        return found[1] if found else ""

    def ended_in(self, first: dt.date, last: dt.date, status: str) -> bool:
        """Whether it came to this end between these days, and stood so at their end."""
        found = self.history.standing(last)
        return found is not None and found[1] == status and found[0] >= first

    def to_do(self, day: dt.date) -> bool:
        """Whether it still had to be done at the end of a day."""
        status = self.status(day)
        return bool(status) and status not in ENDED and (self.gone_on is None or self.gone_on > day)

    def effect(self, day: dt.date) -> str:
        """What it had brought by a day."""
        return next((words for on, words in reversed(self.effects) if on <= day), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """One side of a closed file, asked how they were treated; `scores` by question, empty where they did not answer."""

    id: int
    reference: str
    closed_on: dt.date
    side: str
    scores: tuple[int | None, ...]


def lessons(viewer: Viewer, first: dt.date, last: dt.date) -> list[Lesson]:
    """Those that were there by `last`, and had not ended before `first`; the oldest first."""
    standing = Q(ended_on=None) | Q(ended_on__gte=first)
    counted = Measure.objects.filter(standing, complaint__in=visible(viewer), added_on__lte=last)
    found = [*_lessons(Event.objects.filter(complaint__in=Complaint.objects.filter(measures__in=counted)))]
    if sees_whole_register(viewer):
        found += _remaining_lessons(viewer.organisation_id)
    relevant = [each for each in found if each.added_on <= last and _relevant(each, first)]
    return sorted(relevant, key=lambda each: (each.added_on, each.reference, each.number))


def lessons_of_file(complaint_id: int) -> list[Lesson]:
    """Those of one file, by their number."""
    return list(_lessons(Event.objects.filter(complaint_id=complaint_id)))


def answers(viewer: Viewer, first: dt.date, last: dt.date) -> list[Answer]:
    """Of the files that closed between these days: every side that was asked."""
    files = visible(viewer).filter(closed_on__gte=first, closed_on__lte=last)
    found = [*_answers(Satisfaction.objects.filter(complaint__in=files))]
    if sees_whole_register(viewer):
        kept = Remains.objects.filter(
            organisation_id=viewer.organisation_id, closed_on__gte=first, closed_on__lte=last
        ).exclude(satisfaction=[])
        found += [
            Answer(0, each.reference, each.closed_on, told["side"], tuple(told["scores"]))
            for each in kept.order_by("id")
            for told in each.satisfaction
        ]
    return found


def answers_of_file(complaint_id: int) -> list[Answer]:
    """Those of one closed file."""
    return list(_answers(Satisfaction.objects.filter(complaint_id=complaint_id, complaint__closed_on__isnull=False)))


def _relevant(lesson: Lesson, first: dt.date) -> bool:
    day, status = lesson.history.states[-1]
    if status in ENDED:
        return day >= first
    return lesson.gone_on is None or lesson.gone_on >= first


def _lessons(happened: QuerySet[Event]) -> Iterator[Lesson]:
    events = happened.filter(type__in=(ADDED, CHANGED))
    rows = events.select_related("complaint", "text").order_by("complaint_id", "sequence")
    for number, inside in groupby(rows, lambda event: event.complaint_id):
        told = [(event, event.data.get("file", {})) for event in inside]
        for measure, history in histories_from(told).items():
            own = [event for event, fields in told if int(fields["measure"]) == measure]
            added, *changes = own
            yield Lesson(
                number,
                added.complaint.reference,
                measure,
                str(added.data["file"]["kind"]),
                history,
                _words(added),
                tuple((event.occurred_on, words) for event in changes if (words := _words(event))),
            )


def _words(event: Event) -> str:
    return event.text.body if event.text else ""


def _remaining_lessons(organisation_id: int) -> Iterator[Lesson]:
    kept = Remains.objects.filter(organisation_id=organisation_id).exclude(measures=[])
    for each in kept.order_by("id"):
        for told in each.measures:
            states = tuple((dt.date.fromisoformat(day), status) for day, status in told["states"])
            gone_on = clock.civil_date(each.destroyed_at)
            yield Lesson(0, each.reference, told["number"], told["kind"], History(states), gone_on=gone_on)


def _answers(rows: QuerySet[Satisfaction]) -> Iterator[Answer]:
    columns = ("complaint_id", "complaint__reference", "complaint__closed_on", "party__kind", "scores", "answered_at")
    for number, reference, closed_on, kind, scores, answered_at in rows.order_by("id").values_list(*columns):
        yield Answer(number, reference, closed_on, SIDES[Party.Kind(kind)], tuple(scores) if answered_at else ())
