"""Which files, of those that one may see, hold every word of a question; and where."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from gehoor.complaints.access import visible
from gehoor.complaints.actions.log_looks import log_looks
from gehoor.complaints.models import Complaint, Party, Text
from gehoor.complaints.search.engines import wanted as term_of
from gehoor.complaints.search.excerpts import Excerpt, excerpt, excerpt_of_long
from gehoor.complaints.search.finding import Found, Ground, find
from gehoor.complaints.search.models import DocumentText
from gehoor.complaints.search.nearest import OFFERED, corrected, forgives
from gehoor.complaints.search.words import asked
from gehoor.complaints.viewer import Kind, Viewer

MOST_PAGES = 400


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
    """A file that was found. `excerpt` is in pieces: text, and whether it is what was looked for.

    `source` is the name of the document that it stands in; empty where it was said in the file itself.
    """

    reference: str
    complainant: str
    phase: str
    closed_as: str
    topic: str
    received_on: dt.date | None
    excerpt: Excerpt
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of what was found, the newest first. With `more` there are more files than `total`.

    Where the words found nothing, `instead` are questions that do find something here, and `hits` are those of the
    first one; `forgiving` is False where the installation cannot tell which words are near.
    """

    total: int = 0
    more: bool = False
    page: int = 1
    has_next: bool = False
    hits: tuple[Hit, ...] = ()
    instead: tuple[str, ...] = ()
    forgiving: bool = True


def search(viewer: Viewer, wanted: Wanted, page: int = 1) -> Hits:
    """Every word must be there, as the beginning of a word or with the same stem. Only staff searches.

    Excerpts are read: each file that is shown is logged as looked at.
    """
    words = asked(wanted.words)
    if viewer.kind is not Kind.STAFF or not words:
        return Hits()
    everything = visible(viewer)
    files = _narrowed(everything, wanted)
    ground = Ground(files, viewer.organisation_id)
    found = _find(ground, words, min(max(page, 1), MOST_PAGES))
    if found.total:
        return _hits(found, words, viewer)
    all_of_it = ground if files is everything else Ground(everything, viewer.organisation_id)
    return _instead(ground, all_of_it, words, viewer)


def _instead(ground: Ground, all_of_it: Ground, words: Sequence[str], viewer: Viewer) -> Hits:
    """What words near these find, in files that the viewer may see."""
    tried = [(near, found) for near in corrected(all_of_it, words) if (found := _find(ground, near, 1)).total][:OFFERED]
    if not tried:
        return Hits(forgiving=forgives())
    near, found = tried[0]
    return _hits(found, near, viewer, instead=tuple(" ".join(each) for each, _found in tried))


def _find(ground: Ground, words: Sequence[str], page: int) -> Found:
    return find(ground, [term_of(word) for word in words], page)


def _narrowed(files: QuerySet[Complaint], wanted: Wanted) -> QuerySet[Complaint]:
    given = {
        "phase": wanted.phase,
        "topic": wanted.topic,
        "unit_id": wanted.unit_id,
        "received_on__gte": wanted.received_from,
        "received_on__lte": wanted.received_until,
    }
    narrowed = {name: value for name, value in given.items() if value}
    return files.filter(**narrowed) if narrowed else files


def _hits(found: Found, words: Sequence[str], viewer: Viewer, instead: tuple[str, ...] = ()) -> Hits:
    known = Complaint.objects.in_bulk(found.keys)
    rows = [known[key] for key in found.keys if key in known]
    log_looks(rows, viewer, "read", target="search")
    return Hits(
        total=found.total,
        more=found.more,
        page=found.page,
        # What was not asked for itself is one page: the others are behind its own link.
        has_next=found.has_next and not instead,
        hits=tuple(_lines(rows, words)),
        instead=instead,
    )


def _lines(rows: Sequence[Complaint], words: Sequence[str]) -> list[Hit]:
    numbers = [row.pk for row in rows]
    speaking = Party.objects.filter(complaint__in=numbers, kind=Party.Kind.COMPLAINANT, removed_at__isnull=True)
    names = dict(speaking.order_by("-number").values_list("complaint_id", "name"))
    pieces = _excerpts(numbers, words)
    return [
        Hit(
            reference=row.reference,
            complainant=names.get(row.pk, ""),
            phase=row.phase,
            closed_as=row.closed_as,
            topic=row.topic,
            received_on=row.received_on,
            excerpt=pieces[row.pk][0],
            source=pieces[row.pk][1],
        )
        for row in rows
    ]


def _excerpts(numbers: Sequence[int], words: Sequence[str]) -> dict[int, tuple[Excerpt, str]]:
    """For each file where the words stand: in what was said, else in a document, with its name."""
    found: dict[int, tuple[Excerpt, str]] = defaultdict(lambda: ((), ""))
    said = Text.objects.filter(complaint__in=numbers).order_by("id").values_list("complaint_id", "body")
    for number, body in said:
        if number not in found and (here := excerpt(body, words)):
            found[number] = (here, "")
    rest = [number for number in numbers if number not in found]
    if rest:
        texts = DocumentText.objects.filter(complaint__in=rest).order_by("pk")
        for number, name, body in texts.values_list("complaint_id", "document__name", "body").iterator():
            if number not in found and (here := excerpt_of_long(body, words)):
                found[number] = (here, name)
    return found
