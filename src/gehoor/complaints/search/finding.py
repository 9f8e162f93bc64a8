"""Which files hold every term of a question, the newest first: quick for a rare word and for a common one.

Of few files each is asked. Of many, a rare word names its files. A word that stands in very many files is not asked of
all of them: the newest files are asked for it, until the page is full.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import QuerySet

from gehoor.complaints.models import Complaint
from gehoor.complaints.search.engines import Term, files_with
from gehoor.complaints.search.models import SearchEntry
from gehoor.platform.among import OneOf

PAGE = 25
MOST_COUNTED = 1000
COMMON = 2000  # entries: what stands in more of them is common
FEW = 400  # files
STEPS = (400, 1600, 6400)  # files, newest first
ORDER = ("-received_on", "-pk")


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of one page. `total` is exact, or with `more` there are more than that."""

    keys: tuple[int, ...]
    total: int
    more: bool
    page: int
    has_next: bool


NOTHING = Found((), 0, more=False, page=1, has_next=False)


class Ground:
    """Where is looked: the files of this query, and what was learned of them for one question."""

    def __init__(self, files: QuerySet[Complaint], organisation_id: int) -> None:
        self.files = files
        self.organisation_id = organisation_id
        self._listed: dict[Term, list[int]] = {}

    @cached_property
    def few(self) -> list[int] | None:
        """All these files, the newest first, where they are few: then they are asked for words, and not the index."""
        rows = list(self.files.values_list("received_on", "pk")[:FEW])
        known = sorted(((day or dt.date.min, key) for day, key in rows), reverse=True)
        return [key for _day, key in known] if len(rows) < FEW else None

    def listed(self, term: Term) -> list[int]:
        """Files of the organisation with this term, once for each entry; more than `COMMON` where it is common."""
        if term not in self._listed:
            self._listed[term] = files_with(term, self.organisation_id, COMMON + 1)
        return self._listed[term]


def find(ground: Ground, terms: Sequence[Term], page: int = 1) -> Found:
    """A page (from 1; the last one where there are not so many) of these files that hold every term."""
    if ground.few is not None:
        held = _holding(ground.few, terms)
        return _page([key for key in ground.few if key in held], page)
    files = ground.files
    common = [term for term in terms if len(ground.listed(term)) > COMMON]
    rare = [set(ground.listed(term)) for term in terms if term not in common]
    if rare:
        held = _holding(set.intersection(*rare), common)
        return _of(files.filter(OneOf("pk", held)), page) if held else NOTHING
    newest, all_asked = _newest(files, common, page * PAGE)
    if all_asked:
        return _page(newest, page)
    if len(newest) <= page * PAGE:
        # They hardly ever stand together: this asks all files, and may take a while.
        for term in common:
            files = files.filter(OneOf("pk", _everywhere(term, ground.organisation_id)))
        return _of(files, page)
    keys = newest[(page - 1) * PAGE : page * PAGE]
    return Found(tuple(keys), _at_least(ground, terms, newest), more=True, page=page, has_next=True)


def stands(ground: Ground, term: Term) -> bool:
    """Whether any of these files holds this term."""
    if ground.few is not None:
        return bool(_holding(ground.few, [term]))
    numbers = ground.listed(term)
    if numbers and ground.files.filter(OneOf("pk", numbers)).exists():
        return True
    return len(numbers) > COMMON and find(ground, [term]).total > 0


def _of(files: QuerySet[Complaint], page: int) -> Found:
    """Of files that are known by number, in one statement; counted up to a limit."""
    most = max(MOST_COUNTED, page * PAGE)
    keys = list(files.order_by(*ORDER).values_list("pk", flat=True)[: most + 1])
    found = _page(keys, page)
    return replace(found, total=MOST_COUNTED, more=True) if len(keys) > MOST_COUNTED else found


def _page(keys: Sequence[int], page: int) -> Found:
    page = min(max(page, 1), max(-(-len(keys) // PAGE), 1))
    here = keys[(page - 1) * PAGE : page * PAGE]
    return Found(tuple(here), len(keys), more=False, page=page, has_next=len(keys) > page * PAGE)


def _newest(files: QuerySet[Complaint], terms: Sequence[Term], enough: int) -> tuple[list[int], bool]:
    """Of the newest files those that hold every term, until there are more than enough; and whether all were asked."""
    ordered = files.order_by(*ORDER).values_list("pk", flat=True)
    found: list[int] = []
    start = 0
    for step in STEPS:
        asked = list(ordered[start : start + step])
        held = _holding(asked, terms)
        found += [number for number in asked if number in held]
        start += step
        if len(asked) < step:
            return found, True
        if len(found) > enough:
            break
    return found, False


def _holding(numbers: Iterable[int], terms: Sequence[Term]) -> set[int]:
    """Those of these files that hold every term, by their own entries."""
    held = set(numbers)
    for term in terms:
        entries = SearchEntry.objects.filter(OneOf("complaint_id", held)).filter(term.condition())
        held = set(entries.values_list("complaint_id", flat=True)) if held else held
    return held


def _everywhere(term: Term, organisation_id: int) -> list[int]:
    return list(set(files_with(term, organisation_id, 2**31 - 1)))


def _at_least(ground: Ground, terms: Sequence[Term], newest: Sequence[int]) -> int:
    """A number that there are more than, in round figures."""
    if len(terms) == 1:
        counted = ground.files.filter(OneOf("pk", set(ground.listed(terms[0])))).order_by()[: MOST_COUNTED + 1].count()
        if counted > MOST_COUNTED:
            return MOST_COUNTED
    return min((len(newest) - 1) // PAGE * PAGE, MOST_COUNTED)
