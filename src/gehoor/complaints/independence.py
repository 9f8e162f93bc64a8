"""Who may handle, hear, advise, decide or approve, and why not (Awb 9:7). Asked before each assignment."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gehoor.authority.models import Person
from gehoor.authority.queries import manager_of, manager_of_unit
from gehoor.complaints.access import out_of
from gehoor.complaints.models import Complaint, Event, Party
from gehoor.law.awb.art_9_7 import exception_holds, may_handle


class Standing(StrEnum):
    """How somebody stands towards a file."""

    FREE = "free"
    NEEDS_STATEMENT = "needs_statement"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class Sides:
    """What decides who is independent: who is out, who leads those complained about, and who stated what."""

    out: frozenset[int]
    managers: frozenset[int]
    stated: frozenset[int]
    exception_possible: bool

    def standing_of(self, person_id: int) -> Standing:
        """How this person stands towards the file."""
        barred = person_id in self.out
        needs = person_id in self.managers and person_id not in self.stated
        if not may_handle(is_respondent=barred, involved=barred, stated_not_involved=None):
            return Standing.BARRED
        return Standing.NEEDS_STATEMENT if needs else Standing.FREE


def sides_of(complaint: Complaint, events: Sequence[Event], on: dt.date) -> Sides:
    """The sides of a file on a day."""
    parties = list(complaint.parties.filter(removed_at__isnull=True).select_related("person", "unit"))
    concerned = [party for party in parties if party.kind == Party.Kind.CONCERNED]
    managers = {manager.pk for party in concerned if (manager := _manager(party, complaint, on))}
    stated = {int(event.data["file"]["person_id"]) for event in events if event.type == "not_involved_stated"}
    return Sides(out_of(parties), frozenset(managers), frozenset(stated), exception_holds(complaint.target_kind))


def _manager(party: Party, complaint: Complaint, on: dt.date) -> Person | None:
    if party.person is not None:
        return manager_of(party.person, on)
    unit = party.unit or complaint.unit
    return manager_of_unit(unit, on) if unit else None
