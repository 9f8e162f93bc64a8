"""Files with real chains, in memory: what each table would hold had every step been recorded on its day."""

import datetime as dt
import os
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import count
from typing import Any

from dutchgen import complaint as told
from gehoor.authority.models import RegulationVersion
from gehoor.complaints.chain import Link, new_look_salt, new_salt, text_digest
from gehoor.complaints.fingerprint import fingerprint
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Assignment, Complaint, Document, Element, Event, Look, Message, Party, Text
from gehoor.complaints.projection import PROJECTED, project
from gehoor.complaints.search.actions.index_words import said_of
from gehoor.complaints.search.models import SearchEntry
from gehoor.complaints.search.words import indexed
from gehoor.platform.clock import start_of_day
from gehoor.platform.identifiers import ALPHABET
from tools.bench.shapes import BODY, CLOSED, HANDLER, OPEN, Day, Shape, Step

TABLES = (Complaint, Party, Text, Event, Element, Document, Message, Assignment, Look, SearchEntry)
TOPICS = ("treatment", "information", "no_answer", "slow", "accessibility", "procedure", "promise", "privacy", "other")
CHANNELS = ("web", "email", "letter")
OPEN_SHARE = 6  # in ten
OPEN_DAYS = 62  # due from 20 days ago to 42 ahead
CLOSED_AFTER, CLOSED_DAYS, CLOSED_EACH = 115, 490, 5  # some seven years of closed files, one day in five
SENTENCES = 40
FACTS = {"written": True, "towards_complainant": True, "name": True, "address": True, "target": {"kind": "employee"}}
# Stand in for what differs from file to file while its legal position is the same.
NO_HANDLER, NO_UNIT, NO_BODY, NO_TOPIC = -1, -2, -3, "<topic>"


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation whose files are made, and who works there."""

    organisation_id: int
    units: Sequence[int]
    bodies: Sequence[int | None]
    handlers: Sequence[int]
    colleagues: Sequence[int]
    regulation_in: Callable[[int], RegulationVersion | None]  # a year
    document: str


@dataclass(frozen=True, slots=True)
class _Own:
    """What one file has of its own."""

    number: int
    handler: int
    body: int | None
    unit: int
    topic: str
    channel: str


def shape_of(number: int) -> tuple[Shape, int]:
    """Which shape a file has, and how many days ago it came in: the same number is the same file."""
    turn, place = divmod(number, 10)
    if place < OPEN_SHARE:
        return OPEN[(turn * OPEN_SHARE + place) % len(OPEN)], 1 + number * 37 % OPEN_DAYS
    closed = turn * (10 - OPEN_SHARE) + place - OPEN_SHARE
    return CLOSED[closed % len(CLOSED)], CLOSED_AFTER + CLOSED_EACH * (closed * 173 % CLOSED_DAYS)


def _drawn[Each](among: Sequence[Each], number: int, turn: int) -> Each:
    """One of these, the same for the same number, and without a pattern that others follow too."""
    return among[zlib.crc32(b"%d %d" % (number, turn)) % len(among)]


def reference_of(key: int) -> str:
    """Eight characters, another for each key."""
    left, drawn = (key * 61_803_398_875 + 97) % len(ALPHABET) ** 8, ""
    for _place in range(8):
        left, place = divmod(left, len(ALPHABET))
        drawn += ALPHABET[place]
    return f"{drawn[:4]}-{drawn[4:]}"


@dataclass(slots=True)
class Filling:
    """Rows that wait to be written, by table; `first` is the first free key of each table."""

    place: Place
    first: Mapping[type, int]
    now: dt.datetime
    today: dt.date
    rows: dict[type, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    _keys: dict[type, Iterator[int]] = field(init=False)
    _positions: dict[tuple[str, int], dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._keys = {model: count(self.first[model]) for model in TABLES}

    def take(self) -> dict[type, list[tuple[Any, ...]]]:
        """The rows made since the last time, and begin anew."""
        made, self.rows = self.rows, defaultdict(list)
        return made

    def add(self, number: int, shape: Shape, days_ago: int) -> str:
        """One file; its reference."""
        place = self.place
        own = _Own(
            number,
            _drawn(place.handlers, number, 1),
            _drawn(place.bodies, number, 2),
            _drawn(place.units, number, 3),
            _drawn(TOPICS, number, 4),
            _drawn(CHANNELS, number, 5),
        )
        day = self.today - dt.timedelta(days=days_ago)
        return _File(self, own, shape, day, next(self._keys[Complaint])).write()

    def put(self, model: type, **given: Any) -> int:
        """A row; its key."""
        key: int = given.pop("id", None) or next(self._keys[model])
        self.rows[model].append(_filled(model, given | {"id": key}))
        return key

    def projected(self, shape: Shape, day: dt.date, own: _Own) -> dict[str, Any]:
        """The columns that follow from the events: worked out once for each shape and day."""
        days = (self.today - day).days
        if (shape.name, days) not in self._positions:
            self._positions[shape.name, days] = self._position(shape, day)
        mine = {NO_HANDLER: own.handler, NO_UNIT: own.unit, NO_BODY: own.body, NO_TOPIC: own.topic}
        known = {name: mine.get(value, value) for name, value in self._positions[shape.name, days].items()}
        return known | {"channel": own.channel}

    def _position(self, shape: Shape, day: dt.date) -> dict[str, Any]:
        nobody = _Own(0, NO_HANDLER, NO_BODY, NO_UNIT, NO_TOPIC, "web")
        complaint = Complaint(regulation=self.place.regulation_in(day.year))
        happened = list(happenings(shape, nobody, day, self.now, {}))
        events = [
            Event(sequence=place, type=kind, occurred_at=at, occurred_on=at.date(), data=data)
            for place, (kind, data, at, _words) in enumerate(happened, start=1)
        ]
        project(complaint, events, self.today)
        return {name: getattr(complaint, name) for name in PROJECTED}


def happenings(
    shape: Shape, own: _Own, day: dt.date, now: dt.datetime, birth: Mapping[str, Any]
) -> Iterator[tuple[str, dict[str, Any], dt.datetime, bool]]:
    """Type, data, instant (local) and whether there are words, of each event so far."""
    received = start_of_day(day) + dt.timedelta(hours=8, minutes=own.number % 540)
    yield "received", {"channel": own.channel, "file": {"wishes": [], **birth}}, received, True
    facts = {**FACTS, **shape.facts, "persons": ["person_concerned:2"] if shape.concerned else []}
    mine = {"topic": own.topic, "body_id": own.body, "unit_id": own.unit}
    yield "facts_recorded", {**facts, "file": mine}, received, False
    for place, step in enumerate(sorted(shape.steps, key=lambda each: each.after)):
        at = start_of_day(day + dt.timedelta(days=step.after)) + dt.timedelta(hours=17, minutes=10 + place)
        if at > now:
            return
        yield step.type, _data(step, own, day), at, step.words


def _data(step: Step, own: _Own, day: dt.date) -> dict[str, Any]:
    data = {name: _resolved(value, own, day) for name, value in step.fields.items()}
    if step.own:
        data["file"] = {name: _resolved(value, own, day) for name, value in step.own.items()}
    return data


def _resolved(value: Any, own: _Own, day: dt.date) -> Any:
    if isinstance(value, Day):
        return (day + dt.timedelta(days=value.after)).isoformat()
    if value == HANDLER:
        return own.handler
    return own.body if value == BODY else value


@lru_cache(maxsize=SENTENCES)
def _sentence(number: int) -> str:
    """A few words of staff; there are not so many of them."""
    return told(7_000_000 + number)["text"][:180]


@lru_cache(maxsize=4 * SENTENCES)
def _indexed(words: str) -> str:
    return indexed([words])


@dataclass(slots=True)
class _File:
    """One file while its rows are made."""

    filling: Filling
    own: _Own
    shape: Shape
    day: dt.date
    key: int
    version: int = 0
    hash: str = ""

    def write(self) -> str:
        filling, own = self.filling, self.own
        place = filling.place
        reference = reference_of(self.key)
        story = told(own.number)
        parties = self._parties(story)
        papers = [place.document] if own.number % 10 == 0 else []
        birth = {"parties": {str(each.number): fingerprint(each) for each in parties}, "documents": papers}
        for party in parties:
            party.pk = filling.put(Party, **{name: getattr(party, name) for name in columns(Party) if name != "id"})
        self._search([reference, reference.replace("-", ""), story["text"], *_people(parties)])
        texts = self._events(reference, story["text"], birth, parties[0].pk)
        self._papers(papers, parties[0])
        self._element(texts)
        regulation = place.regulation_in(self.day.year)
        filling.put(
            Complaint,
            id=self.key,
            organisation_id=place.organisation_id,
            reference=reference,
            secret_digest=os.urandom(32).hex(),
            regulation_id=regulation.pk if regulation else None,
            sensitive=own.number % 50 == 7,
            version=self.version,
            last_hash=self.hash,
            **filling.projected(self.shape, self.day, own),
        )
        return reference

    def _parties(self, story: Mapping[str, Any]) -> list[Party]:
        at = start_of_day(self.day) + dt.timedelta(hours=8)
        name = story["naam"]
        complainant = Party(
            complaint_id=self.key,
            number=1,
            kind="complainant",
            name=name,
            folded=fold(name),
            address=f"{story['straat']} {story['huisnummer']}",
            postcode=story["postcode"],
            city=story["plaats"],
            email=story["email"],
            phone=story["telefoon"],
            salt=new_salt(),
            created_at=at,
        )
        colleagues = [each for each in self._near() if each != self.own.handler]
        concerned = Party(
            complaint_id=self.key,
            number=2,
            kind="person_concerned",
            person_id=colleagues[0],
            salt=new_salt(),
            created_at=at,
        )
        return [complainant, concerned] if self.shape.concerned else [complainant]

    def _near(self) -> list[int]:
        """Two colleagues, another pair in each file."""
        colleagues = self.filling.place.colleagues
        first = _drawn(range(len(colleagues)), self.own.number, 6)
        return [colleagues[(first + place) % len(colleagues)] for place in range(2)]

    def _events(self, reference: str, story: str, birth: Mapping[str, Any], party: int) -> dict[str, int]:
        """The chain; the keys of the texts of `received` and of the findings."""
        texts: dict[str, int] = {}
        for kind, data, at, spoken in happenings(self.shape, self.own, self.day, self.filling.now, birth):
            words = (story if kind == "received" else self._words()) if spoken else None
            text, digest = self._text(words)
            if text and kind != "received":
                self._search([words or ""])
            event = self._event(reference, kind, data, at, text, digest)
            if text:
                texts.setdefault(kind, text)
                self._message(kind, at, text, event, party)
            if kind == "facts_recorded":
                self._looked(at)
            if kind == "person_assigned":
                held = {"person_id": self.own.handler, "capacity": "handler"}
                self.filling.put(Assignment, complaint_id=self.key, **held)
        return texts

    def _event(  # noqa: PLR0917  as they stand in a row
        self, reference: str, kind: str, data: dict[str, Any], at: dt.datetime, text: int | None, digest: str
    ) -> int:
        recorded = at + dt.timedelta(minutes=1)
        own_hand = kind in {"received", "facts_recorded", "message_received"}
        actor = ("complainant", None) if own_hand else ("staff", self.own.handler)
        self.version += 1
        link = Link(reference, self.version, kind, at, recorded, *actor, data, digest, self.hash)
        previous, self.hash = self.hash, link.hash()
        return self.filling.put(
            Event,
            organisation_id=self.filling.place.organisation_id,
            complaint_id=self.key,
            sequence=self.version,
            type=kind,
            occurred_at=at,
            occurred_on=at.date(),
            recorded_at=recorded,
            actor_kind=actor[0],
            actor_id=actor[1],
            data=data,
            text_id=text,
            text_digest=digest,
            previous_hash=previous,
            hash=self.hash,
        )

    def _words(self) -> str:
        return _sentence((self.own.number + self.version) % SENTENCES)

    def _text(self, words: str | None) -> tuple[int | None, str]:
        if words is None:
            return None, ""
        salt = new_salt()
        return self.filling.put(Text, complaint_id=self.key, salt=salt, body=words), text_digest(salt, words)

    def _search(self, words: Sequence[str]) -> None:
        found = _indexed(words[0]) if len(words) == 1 else indexed(words)
        self.filling.put(
            SearchEntry, complaint_id=self.key, organisation_id=self.filling.place.organisation_id, words=found
        )

    def _message(self, kind: str, at: dt.datetime, text: int, event: int, party: int) -> None:
        if kind not in {"message_received", "message_sent"}:
            return
        incoming = kind == "message_received"
        self.filling.put(
            Message,
            complaint_id=self.key,
            party_id=party,
            incoming=incoming,
            channel="portal",
            text_id=text,
            event_id=event,
            sent_at=at,
            read_at=at if incoming else None,
        )

    def _looked(self, at: dt.datetime) -> None:
        self.filling.put(
            Look,
            organisation_id=self.filling.place.organisation_id,
            complaint_id=self.key,
            at=at,
            role="system",
            action="write",
            target=f"{self.version}:{self.hash}",
            salt=new_look_salt(),
        )

    def _papers(self, digests: Sequence[str], party: Party) -> None:
        for digest in digests:
            self.filling.put(
                Document,
                complaint_id=self.key,
                kind="upload",
                scan="clean",
                name="bijlage.txt",
                media_type="text/plain",
                size=24,
                digest=digest,
                party_id=party.pk,
                for_complainant=True,
                created_at=party.created_at,
            )

    def _element(self, texts: Mapping[str, int]) -> None:
        self.filling.put(
            Element,
            complaint_id=self.key,
            number=1,
            text_id=texts["received"],
            findings_id=texts.get("findings_drafted"),
            judgement=self.shape.judgement,
            standards=["listening"] if self.shape.judgement else [],
        )


def _people(parties: Sequence[Party]) -> Iterator[str]:
    for party in parties:
        yield from said_of(party)


@lru_cache
def columns(model: type) -> tuple[str, ...]:
    """The columns of a table, in the order of its rows here."""
    return tuple(each.attname for each in model._meta.concrete_fields)


@lru_cache
def _plain(model: type) -> dict[str, Any]:
    """What stands in a column unless it is given, as it is stored."""
    plain = {each.attname: each.get_default() for each in model._meta.concrete_fields}
    return {name: value.value if isinstance(value, Enum) else value for name, value in plain.items()}


def _filled(model: type, given: dict[str, Any]) -> tuple[Any, ...]:
    full = _plain(model) | given
    if len(full) != len(_plain(model)):
        raise KeyError(sorted(set(given) - set(_plain(model))))
    return tuple(full.values())
