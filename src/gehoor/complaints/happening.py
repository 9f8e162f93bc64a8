"""What is about to be recorded: a value, before it becomes an event."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from gehoor.platform import clock

# Events that the law room knows (contract.md); all others are the file's own and change no legal position.
FACTS_RECORDED = "facts_recorded"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened. `data` holds the law's fields at the top and the file's own below `file`.

    No names and no texts go into `data`: words go into `text`, which is stored beside the event.
    """

    type: str
    data: Mapping[str, object] = field(default_factory=dict)
    occurred_at: dt.datetime | None = None
    text: str | None = None


def instant_on(day: dt.date | None) -> dt.datetime | None:
    """The instant at which something of that day is taken to have happened; None (now) for today."""
    return None if day is None or day == clock.today() else clock.start_of_day(day)
