"""When a rule of a regulation applies."""

from dataclasses import dataclass, fields

from gehoor.law.regulation.words import After, Capacity, FiledAs, Group, Kind, Weight


@dataclass(frozen=True, slots=True)
class Condition:
    """All of these must hold; of a list, one is enough; what is empty asks nothing.

    `unit`, `topic`, `condition` and `organisation` are local words. A `condition`
    is an open norm of the local rule ('complaints of a delicate nature'): a person
    says whether it holds.
    """

    target: tuple[Kind | Group, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    unit: tuple[str, ...] = ()
    filed_as: tuple[FiledAs, ...] = ()
    topic: tuple[str, ...] = ()
    weight: tuple[Weight, ...] = ()
    after: tuple[After, ...] = ()
    condition: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()

    def asked(self) -> dict[str, tuple[str, ...]]:
        """Return what is asked: the fields that are not empty."""
        return {each.name: words for each in fields(self) if (words := getattr(self, each.name))}
