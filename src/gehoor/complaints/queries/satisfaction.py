"""Who can be asked how they were treated, what one file's sides said, and what many said together."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gehoor.complaints.access import file_for, visible
from gehoor.complaints.actions.answer_satisfaction import asked
from gehoor.complaints.models import Complaint, Event, Party, Satisfaction
from gehoor.complaints.permissions import COORDINATOR, SYSTEM, capacities
from gehoor.complaints.queries.learned_rows import SIDES, answers
from gehoor.complaints.satisfaction import ENDINGS, QUESTIONS
from gehoor.complaints.viewer import Viewer

READ_ANSWERS = frozenset({COORDINATOR, SYSTEM})


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A party to ask; `language` is that of the file."""

    complaint_id: int
    reference: str
    party_id: int
    email: str
    name: str
    language: str
    side: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one side said; `scores` by question, None where it was left out. `answered_on` None: not answered yet."""

    side: str
    asked_on: dt.datetime
    answered_on: dt.datetime | None
    scores: tuple[int | None, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Together:
    """What one side said together: how many answered, and the mean for each question. None where too few did."""

    side: str
    answers: int
    means: tuple[float | None, ...]


def parties_to_ask(viewer: Viewer, first: dt.date, last: dt.date, today: dt.date) -> Iterator[ToAsk]:
    """Of the files that closed between these days, who is asked: once, by mail, and never who wants no contact."""
    closed = visible(viewer).filter(closed_on__gte=first, closed_on__lte=last, closed_as__in=ENDINGS)
    known = Satisfaction.objects.filter(complaint__in=closed).values("party_id")
    parties = Party.objects.filter(complaint__in=closed, removed_at__isnull=True, kind__in=SIDES)
    limited = _limited(closed, today)
    for party in parties.exclude(pk__in=known).select_related("complaint", "person").order_by("pk"):
        email = party.email or (party.person.email if party.person else "")
        if email and _may_be_asked(party, limited=party.complaint_id in limited):
            yield _to_ask(party, email)


def can_answer(organisation_id: int, secret: str) -> str | None:
    """Which side this code is of, when it can still be used; 'answered' when it was; None when it is of nobody."""
    row = asked(organisation_id, secret)
    if row is None:
        return None
    return "answered" if row.answered_at else SIDES[Party.Kind(row.party.kind)]


def opinions(viewer: Viewer, reference: str) -> tuple[Opinion, ...]:
    """What both sides said; only for who coordinates this file."""
    file = file_for(viewer, reference)
    if not capacities(viewer, file) & READ_ANSWERS:
        return ()
    rows = file.satisfactions.select_related("party").order_by("party__number")
    return tuple(
        Opinion(
            SIDES[Party.Kind(row.party.kind)],
            row.asked_at,
            row.answered_at,
            tuple(row.scores) or (None,) * len(QUESTIONS),
            row.words,
        )
        for row in rows
    )


def together(viewer: Viewer, first: dt.date, last: dt.date, least: int) -> tuple[Together, ...]:
    """What each side said about the files that closed between these days, where at least `least` answered."""
    rows = answers(viewer, first, last)
    return tuple(summed(side, [row.scores for row in rows if row.side == side], least) for side in SIDES.values())


def summed(side: str, scores: Sequence[tuple[int | None, ...]], least: int) -> Together:
    """What this side said together; an empty answer is none."""
    given = [each for each in scores if each]
    means = tuple(_mean([each[place] for each in given], least) for place in range(len(QUESTIONS)))
    return Together(side, len(given) if len(given) >= least else 0, means)


def _mean(scores: list[int | None], least: int) -> float | None:
    given = [score for score in scores if score is not None]
    return round(sum(given) / len(given), 1) if len(given) >= least else None


def _to_ask(party: Party, email: str) -> ToAsk:
    file: Complaint = party.complaint
    name = party.name or (party.person.name if party.person else "")
    return ToAsk(file.pk, file.reference, party.pk, email, name, file.language, SIDES[Party.Kind(party.kind)])


def _may_be_asked(party: Party, *, limited: bool) -> bool:
    """A complainant unless contact is limited or they want paper; a colleague who was told of the complaint."""
    if party.kind == Party.Kind.COMPLAINANT:
        return not limited and party.prefers != "letter"
    told = party.secret_digest is not None or party.informed_at is not None
    return told and (party.person is None or party.person.active)


def _limited(files: QuerySet[Complaint], today: dt.date) -> frozenset[int]:
    """The files in which contact is limited today."""
    kinds = Q(type="contact_restricted") | Q(type="contact_restriction_ended")
    until: dict[int, dt.date] = {}
    events = Event.objects.filter(kinds, complaint__in=files).order_by("complaint_id", "sequence")
    for number, kind, data in events.values_list("complaint_id", "type", "data"):
        ended = kind == "contact_restriction_ended"
        until[number] = dt.date.min if ended else dt.date.fromisoformat(data["file"]["until"])
    return frozenset(number for number, day in until.items() if day >= today)
