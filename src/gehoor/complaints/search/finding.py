"""Which files hold every term of a question, the newest first: quick for a rare word and for a common one.

A rare word names its files. A word that stands in very many files is not asked of all of them: the newest files are
asked for it, until the page is full.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from gehoor.complaints.models import Complaint
from gehoor.complaints.search.engines import Term, files_with
from gehoor.complaints.search.models import SearchEntry

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


def find(files: QuerySet[Complaint], terms: Sequence[Term], organisation_id: int, page: int = 1) -> Found:
    """A page (from 1; the last one where there are not so many) of these files that hold every term."""
    listed = [(term, files_with(term, organisation_id, COMMON + 1)) for term in terms]
    rare = [set(numbers) for _term, numbers in listed if len(numbers) <= COMMON]
    common = [term for term, numbers in listed if len(numbers) > COMMON]
    if rare:
        return _of(files.filter(pk__in=_holding(set.intersection(*rare), common)), page)
    newest, all_asked = _newest(files, common, page * PAGE)
    if all_asked:
        return _page(newest, page)
    if len(newest) <= page * PAGE:
        # They hardly ever stand together: this asks all files, and may take a while.
        for term in common:
            files = files.filter(pk__in=_everywhere(term, organisation_id))
        return _of(files, page)
    keys = newest[(page - 1) * PAGE : page * PAGE]
    return Found(tuple(keys), _at_least(files, listed, newest), more=True, page=page, has_next=True)


def few_of(files: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """The same files; by their keys where they are few, so that they are looked up once and not at each question."""
    keys = list(files.values_list("pk", flat=True)[:FEW])
    return Complaint.objects.filter(pk__in=keys) if len(keys) < FEW else files


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
        entries = SearchEntry.objects.filter(complaint__in=held).filter(term.condition())
        held = set(entries.values_list("complaint_id", flat=True)) if held else held
    return held


def _everywhere(term: Term, organisation_id: int) -> list[int]:
    return list(set(files_with(term, organisation_id, 2**31 - 1)))


def _at_least(files: QuerySet[Complaint], listed: Sequence[tuple[Term, list[int]]], newest: Sequence[int]) -> int:
    """A number that there are more than, in round figures."""
    if len(listed) == 1:
        counted = files.filter(pk__in=set(listed[0][1])).order_by()[: MOST_COUNTED + 1].count()
        if counted > MOST_COUNTED:
            return MOST_COUNTED
    return min((len(newest) - 1) // PAGE * PAGE, MOST_COUNTED)
