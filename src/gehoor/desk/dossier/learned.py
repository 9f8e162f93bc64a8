"""What was learned from a file: its recommendations and measures, and how both sides found the handling.

It costs statements only where there are any.
"""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from gehoor.complaints.queries.measures import measures_of_file
from gehoor.complaints.queries.satisfaction import opinions
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.viewer import Viewer
from gehoor.complaints.words import MEASURE_STATES, MEASURES, OPINIONS, PARTY_KINDS, SCORES, said


@dataclass(frozen=True, slots=True)
class Learned:
    """One, in words; `url` is where to say how it stands."""

    kind: str
    words: str
    state: str
    done: bool
    owner: str
    due_on: dt.date | None
    effect: str
    url: str


def learned(viewer: Viewer, page: FilePage) -> list[Learned]:
    """Those of this file, by their number."""
    if page.last("measure_added") is None:
        return []
    address = reverse("desk:step", args=[page.head.reference, "maatregel-bijwerken"])
    return [
        Learned(
            said(MEASURES, each.kind),
            each.words,
            said(MEASURE_STATES, each.status),
            not each.to_do,
            each.owner,
            each.due_on,
            each.effect,
            f"{address}?measure={each.number}",
        )
        for each in measures_of_file(viewer, page.head.complaint_id)
    ]


@dataclass(frozen=True, slots=True)
class Thought:
    """What one side thought of the handling; `answers` are questions with their answer, in words."""

    side: str
    asked_on: dt.datetime
    answered_on: dt.datetime | None
    answers: tuple[tuple[str, str], ...]
    words: str


def thought(viewer: Viewer, page: FilePage) -> list[Thought]:
    """What both sides said, for who coordinates the file; nothing for others."""
    if page.last("satisfaction_asked") is None or "coordinator" not in page.capacities:
        return []
    return [
        Thought(
            said(PARTY_KINDS, each.side),
            each.asked_on,
            each.answered_on,
            tuple(
                (said(OPINIONS, question), said(SCORES, str(score)))
                for question, score in zip(QUESTIONS, each.scores, strict=True)
                if score is not None
            ),
            each.words,
        )
        for each in opinions(viewer, page.head.reference)
    ]
