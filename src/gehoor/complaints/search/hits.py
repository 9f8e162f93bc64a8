"""Which files, of those that one may see, hold every word of a question; and where."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from gehoor.complaints.access import visible
from gehoor.complaints.actions.log_looks import log_looks
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Complaint, Party, Text
from gehoor.complaints.search.engines import files_with
from gehoor.complaints.search.words import WORD, asked, matches
from gehoor.complaints.viewer import Kind, Viewer

PAGE = 25
AROUND = 90  # characters beside what was found
PIECE = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, and filters that are empty or a key."""

    words: str
    phase: str = ""
    topic: str = ""
    unit_id: int | None = None
    received_from: dt.date | None = None
    received_until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A file that was found. `excerpt` is in pieces: text, and whether it is what was looked for."""

    reference: str
    complainant: str
    phase: str
    closed_as: str
    topic: str
    received_on: dt.date | None
    excerpt: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of what was found, the newest first."""

    total: int
    page: int
    pages: int
    hits: tuple[Hit, ...]


def search(viewer: Viewer, wanted: Wanted, page: int = 1) -> Hits:
    """Every word must be there, as the beginning of a word or with the same stem. Only staff searches.

    Excerpts are read: each file that is shown is logged as looked at.
    """
    words = asked(wanted.words)
    if viewer.kind is not Kind.STAFF or not words:
        return Hits(0, 1, 1, ())
    files = _narrowed(visible(viewer), wanted)
    for word in words:
        query, parameters = files_with(connection.vendor, word, viewer.organisation_id)
        files = files.filter(pk__in=RawSQL(query, parameters))  # noqa: S611  our own query, words as parameters
    total = files.count()
    pages = max(-(-total // PAGE), 1)
    page = min(max(page, 1), pages)
    rows = list(files.order_by("-received_on", "-id")[(page - 1) * PAGE : page * PAGE])
    log_looks(rows, viewer, "read", target="search")
    return Hits(total, page, pages, tuple(_hits(rows, words)))


def _narrowed(files: QuerySet[Complaint], wanted: Wanted) -> QuerySet[Complaint]:
    given = {
        "phase": wanted.phase,
        "topic": wanted.topic,
        "unit_id": wanted.unit_id,
        "received_on__gte": wanted.received_from,
        "received_on__lte": wanted.received_until,
    }
    return files.filter(**{name: value for name, value in given.items() if value})


def _hits(rows: Sequence[Complaint], words: Sequence[str]) -> list[Hit]:
    numbers = [row.pk for row in rows]
    texts: dict[int, list[str]] = defaultdict(list)
    for number, body in Text.objects.filter(complaint__in=numbers).order_by("id").values_list("complaint_id", "body"):
        texts[number].append(body)
    speaking = Party.objects.filter(complaint__in=numbers, kind=Party.Kind.COMPLAINANT, removed_at__isnull=True)
    names = dict(speaking.order_by("-number").values_list("complaint_id", "name"))
    return [
        Hit(
            reference=row.reference,
            complainant=names.get(row.pk, ""),
            phase=row.phase,
            closed_as=row.closed_as,
            topic=row.topic,
            received_on=row.received_on,
            excerpt=_excerpt(texts[row.pk], words),
        )
        for row in rows
    ]


def _excerpt(texts: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """A piece of the first text in which one of the words stands, with what was found marked."""
    for text in texts:
        first = next((piece for piece in PIECE.finditer(text) if _is_found(piece.group(), words)), None)
        if first is not None:
            start = max(text.rfind(" ", 0, max(first.start() - AROUND, 0)) + 1, 0)
            return _marked(text[start : first.end() + AROUND], words)
    return ()


def _is_found(piece: str, words: Sequence[str]) -> bool:
    return any(matches(word, form) for form in WORD.findall(fold(piece)) for word in words)


def _marked(text: str, words: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    place = 0
    for piece in PIECE.finditer(text):
        if _is_found(piece.group(), words):
            pieces += [(text[place : piece.start()], False), (piece.group(), True)]
            place = piece.end()
    return (*pieces, (text[place:], False))
