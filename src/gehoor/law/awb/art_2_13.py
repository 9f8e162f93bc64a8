"""Article 2:13: the channel that a body designates for a kind of message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gehoor.law.sources import article


@dataclass(frozen=True, slots=True)
class Designation:
    """A channel for a kind of message, from a day until a day (both inclusive; None is open)."""

    message_kind: str
    channel: str
    valid_from: date
    valid_until: date | None = None


@article("Awb", "2:13", paragraph=2, text="The body designates a reliable, confidential channel.", clauses=("K34",))
def designated(designations: Iterable[Designation], message_kind: str, on: date) -> tuple[str, ...]:
    """Return the channels that are designated for a kind of message on a day; empty is a gap to be filled."""
    return tuple(
        each.channel
        for each in designations
        if each.message_kind == message_kind
        and each.valid_from <= on
        and (each.valid_until is None or on <= each.valid_until)
    )
