"""Facts and events, and how they are read: the words that this room shares with the others."""

from gehoor.law.facts.model import Event, Facts, Target
from gehoor.law.facts.problem import FactsError
from gehoor.law.facts.reading import event_from, events_from, facts_from
from gehoor.law.facts.words import CHANNELS, ELEMENTS, EVENT_TYPES, GROUNDS, TARGET_KINDS

__all__ = [
    "CHANNELS",
    "ELEMENTS",
    "EVENT_TYPES",
    "GROUNDS",
    "TARGET_KINDS",
    "Event",
    "Facts",
    "FactsError",
    "Target",
    "event_from",
    "events_from",
    "facts_from",
]
