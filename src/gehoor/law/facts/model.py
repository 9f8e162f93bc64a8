"""A complaint as facts and events: what the position is computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gehoor.law.facts.words import COMPLAINANT, PERSON_CONCERNED


@dataclass(frozen=True, slots=True)
class Target:
    """Whom or what the complaint is about: one of `TARGET_KINDS`, and the unit by its local name."""

    kind: str = "employee"
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so about a complaint, apart from what happened to it.

    `written` None: by the channel of receipt. `missing`: what of `ELEMENTS` was lacking at receipt.
    `persons`: the persons concerned, each a party of their own; a file has
    `person_concerned:<something>` for each, a facts file has `person_concerned` for all of them.
    """

    written: bool | None = None
    towards_complainant: bool = True
    missing: tuple[str, ...] = ()
    conduct_on: date | None = None
    persons: tuple[str, ...] = (PERSON_CONCERNED,)
    target: Target = field(default_factory=Target)

    @property
    def person_concerned(self) -> bool:
        """Say whether the complaint is about the conduct of a concrete person."""
        return bool(self.persons)

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the complainant and every person concerned."""
        return (COMPLAINANT, *self.persons)

    def named(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        """Return these parties with `person_concerned` written out as everyone whom it means."""
        found: list[str] = []
        for party in parties:
            found += self.persons if party == PERSON_CONCERNED else (party,)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, by civil day in Europe/Amsterdam. `fields` hold what `fields.py` says of the type."""

    type: str
    on: date
    fields: Mapping[str, object] = field(default_factory=dict)
