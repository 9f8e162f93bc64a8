"""Questions about looking: for whom they were put to, and for whoever guards privacy."""

import datetime as dt
from dataclasses import dataclass

from gehoor.complaints.access import visible
from gehoor.complaints.models import Complaint, LookQuestion
from gehoor.complaints.queries.due_for_destruction import hidden_from
from gehoor.complaints.queries.odd_reads import GUARD
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer. `references`: those that this viewer may know; `files`: how many it is about."""

    question_id: int
    name: str
    day: dt.date
    reasons: tuple[str, ...]
    files: int
    references: tuple[str, ...]
    words: str
    asked_by: str
    asked_at: dt.datetime
    answer: str
    answered_at: dt.datetime | None
    conclusion: str
    note: str
    closed_at: dt.datetime | None
    mine: bool


def my_questions(viewer: Viewer) -> tuple[Question, ...]:
    """What this person still has to answer, the oldest first."""
    rows = LookQuestion.objects.filter(
        organisation_id=viewer.organisation_id, person_id=viewer.own_id, answered_at=None, closed_at=None
    ).select_related("person", "asked_by")
    return tuple(_value(each, ()) for each in rows.order_by("asked_at", "pk")[:SHOWN])


def all_questions(viewer: Viewer) -> tuple[Question, ...]:
    """For whoever guards privacy: those that are not closed first, then the newest.

    Not those about themselves, and none that is about a file which they are out of: its words may tell of it.
    """
    if not viewer.has(GUARD):
        return ()
    rows = LookQuestion.objects.filter(organisation_id=viewer.organisation_id).exclude(person_id=viewer.own_id)
    listed = list(rows.select_related("person", "asked_by").order_by("-asked_at", "-pk")[:SHOWN])
    hidden = hidden_from(viewer, {number for each in listed for number in each.files})
    told = [each for each in listed if hidden.isdisjoint(each.files)]
    return tuple(_value(each, ()) for each in sorted(told, key=lambda each: each.closed_at is not None))


def question_for(viewer: Viewer, question_id: int) -> Question:
    """One of them: for whom it was put to, and for whoever guards privacy; Hidden for all others."""
    rows = LookQuestion.objects.filter(pk=question_id, organisation_id=viewer.organisation_id)
    found = rows.select_related("person", "asked_by").first()
    if found is None or not (found.person_id == viewer.person_id or viewer.has(GUARD)):
        raise Hidden(question_id)
    if found.person_id == viewer.person_id:
        files = visible(viewer)
    elif hidden_from(viewer, found.files):
        raise Hidden(question_id)
    else:
        files = Complaint.objects.filter(organisation_id=viewer.organisation_id)
    references = files.filter(pk__in=found.files).order_by("reference").values_list("reference", flat=True)
    return _value(found, tuple(references), viewer)


def _value(row: LookQuestion, references: tuple[str, ...], viewer: Viewer | None = None) -> Question:
    return Question(
        row.pk,
        row.person.name,
        row.day,
        tuple(row.reasons),
        len(row.files),
        references,
        row.words,
        row.asked_by.name,
        row.asked_at,
        row.answer,
        row.answered_at,
        row.conclusion,
        row.note,
        row.closed_at,
        viewer is not None and row.person_id == viewer.person_id,
    )
