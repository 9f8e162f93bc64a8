"""Who looks or acts: one value that access rules, actions and the log of looking share."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    STAFF = "staff"
    COMPLAINANT = "complainant"
    CONCERNED = "concerned"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role as it holds today; `unit_id` or `body_id` narrows it, both None is the whole organisation."""

    kind: str
    unit_id: int | None = None
    body_id: int | None = None


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody before a file. Staff have a person and grants; a party has one file and one party.

    `for_others` are the people whose substitute this person is today; what those may see, this person may see too,
    unless involved. `asked`: whoever guards privacy waits for an answer of this person.
    """

    organisation_id: int
    kind: Kind
    person_id: int | None = None
    grants: frozenset[Grant] = frozenset()
    for_others: tuple["Viewer", ...] = ()
    complaint_id: int | None = None
    party_id: int | None = None
    origin: str = field(default="desk", compare=False)
    asked: bool = field(default=False, compare=False)

    @property
    def own_id(self) -> int:
        """The person's id; 0, which is nobody's, where no person looks."""
        return self.person_id or 0

    @property
    def own_party_id(self) -> int:
        """The party's id; 0 where no party looks."""
        return self.party_id or 0

    def has(self, *roles: str) -> bool:
        """Whether one of these roles holds, for the whole organisation or in part."""
        return any(grant.kind in roles for grant in self.grants)


def system(organisation_id: int) -> Viewer:
    """The program itself: jobs, rebuild, sending. Sees every file of its organisation."""
    return Viewer(organisation_id, Kind.SYSTEM, origin="system")


def complainant(organisation_id: int, complaint_id: int, party_id: int | None) -> Viewer:
    """The complainant (or who acts for them), who showed the code of this one file."""
    return Viewer(organisation_id, Kind.COMPLAINANT, complaint_id=complaint_id, party_id=party_id, origin="portal")


def concerned(organisation_id: int, complaint_id: int, party_id: int) -> Viewer:
    """The person complained about, on the page made for them: sees what was released to them, item by item."""
    return Viewer(organisation_id, Kind.CONCERNED, complaint_id=complaint_id, party_id=party_id, origin="portal")
