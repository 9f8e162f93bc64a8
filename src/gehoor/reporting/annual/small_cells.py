"""Small numbers point at people: below five they are not published, and cannot be computed back (safety row 74)."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.queries.register_rows import RegisterRow

SMALLEST = 5
# Kept out of a published list where too few complaints have the same.
BLANK = ""
COLUMNS = ("topic", "target", "outcome", "judgement")


def suppressed(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The counts of a group without the small ones (None).

    One suppressed count could be computed from the total: the next smallest goes with it.
    """
    small = {name for name, count in counts.items() if 0 < count < SMALLEST}
    others = sorted((count, name) for name, count in counts.items() if name not in small and count)
    if sum(counts[name] for name in small) in range(1, SMALLEST) and others:
        small.add(others[0][1])
    return {name: None if name in small else count for name, count in counts.items()}


def shown_count(count: int | None) -> str:
    """A published count in words."""
    if count is None:
        return _("minder dan %(number)s, of weggelaten") % {"number": SMALLEST}
    return str(count)


@dataclass(frozen=True, slots=True)
class ListedComplaint:
    """One complaint in the anonymous list of Awb 9:12a: keys, blank where too few others have the same."""

    topic: str
    target: str
    outcome: str
    judgement: str
    in_term: bool | None


@dataclass(frozen=True, slots=True)
class AnonymousList:
    """The list, and for each column how often each value was blanked."""

    lines: tuple[ListedComplaint, ...]
    blanked: Mapping[str, Mapping[str, int]]

    @property
    def blanks(self) -> int:
        """How many values were blanked."""
        return sum(count for values in self.blanked.values() for count in values.values())


def anonymous_list(rows: Sequence[RegisterRow]) -> AnonymousList:
    """The written complaints that were closed, without day, unit or person; sorted, so that the order says nothing.

    Columns are added one by one: a value stays while at least five complaints share everything up to it.
    """
    keys = [(row.topic, row.target_kind, row.closed_as, row.judgement) for row in rows]
    terms = [row.in_term for row in rows]
    blanked: dict[str, Counter[str]] = {name: Counter() for name in COLUMNS}
    kept = _generalised(keys, blanked)
    lines = [ListedComplaint(each[0], each[1], each[2], each[3], term) for each, term in zip(kept, terms, strict=True)]
    alike = Counter(lines)
    lines = [line if alike[line] >= SMALLEST else dataclasses.replace(line, in_term=None) for line in lines]
    return AnonymousList(tuple(sorted(lines, key=_order)), {name: dict(each) for name, each in blanked.items()})


def _generalised(keys: Sequence[tuple[str, ...]], blanked: Mapping[str, Counter[str]]) -> list[tuple[str, ...]]:
    # Outcome first: what the law asks to publish. Then the subject, whom it is about, the judgement.
    kept = [[BLANK] * 4 for _each in keys]
    for column in (2, 0, 1, 3):
        groups: dict[tuple[str, ...], list[int]] = {}
        for place, key in enumerate(keys):
            groups.setdefault((*kept[place], key[column]), []).append(place)
        for group, places in groups.items():
            if len(places) >= SMALLEST:
                for place in places:
                    kept[place][column] = group[-1]
            elif group[-1]:
                blanked[COLUMNS[column]][group[-1]] += len(places)
    return [tuple(each) for each in kept]


def _order(line: ListedComplaint) -> tuple[str, ...]:
    return (line.topic, line.outcome, line.target, line.judgement, str(line.in_term))
