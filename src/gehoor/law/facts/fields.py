"""What the fields of an event may be, and how they are read."""

from collections.abc import Callable, Mapping
from typing import TypeGuard

from gehoor.law.facts.dates import civil_day, shown
from gehoor.law.facts.problem import FactsError
from gehoor.law.facts.words import CHANNELS, COMPLAINANT, GROUNDS, HEARING_GROUNDS, PERSON_CONCERNED

type Reader = Callable[[object, str], object]


def truth(value: object, place: str) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise FactsError(place, "no_truth", value=shown(value))
    return value


def number(value: object, place: str, least: int = 1) -> int:
    """Return a whole number."""
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not isinstance(value, int | float) or not whole:
        raise FactsError(place, "no_number", value=shown(value))
    if not least <= value <= 1_000:  # noqa: PLR2004 - far beyond any number of weeks or places that occurs
        raise FactsError(place, "number_beyond", value=shown(value), least=str(least))
    return int(value)


def one_of(words: tuple[str, ...]) -> Reader:
    """Return a reader of one of these words."""

    def read(value: object, place: str) -> str:
        if value not in words:
            raise FactsError(place, "no_word", value=shown(value), words=", ".join(words))
        return str(value)

    return read


def parties(value: object, place: str) -> tuple[str, ...]:
    """Return one or several parties as a tuple."""
    named = value if isinstance(value, list | tuple) else [value]
    for each in named:
        if not _is_party(each):
            raise FactsError(place, "no_word", value=shown(each), words=f"{COMPLAINANT}, {PERSON_CONCERNED}")
    return tuple(named)


def parties_among(value: object, place: str) -> tuple[str, ...]:  # noqa: ARG001 - a reader takes a place
    """Return the parties among whoever is named; a witness, say, is none."""
    named = value if isinstance(value, list | tuple) else [value]
    return tuple(each for each in named if _is_party(each))


def _is_party(name: object) -> TypeGuard[str]:
    return isinstance(name, str) and (name == COMPLAINANT or name.partition(":")[0] == PERSON_CONCERNED)


def words(value: object, place: str) -> tuple[str, ...]:
    """Return one or several words as a tuple."""
    named = value if isinstance(value, list | tuple) else [value]
    if not all(isinstance(each, str) for each in named):
        raise FactsError(place, "no_words", value=shown(value))
    return tuple(named)


def elements(value: object, place: str) -> tuple[Mapping[str, object], ...]:
    """Return the elements of a complaint, each with its judgement."""
    if not isinstance(value, list | tuple) or not all(isinstance(each, Mapping) for each in value):
        raise FactsError(place, "no_elements", value=shown(value))
    return tuple(value)


def place_in_list(value: object, place: str) -> int:
    """Return the place of an event in the list, from 0."""
    return number(value, place, least=0)


def changes(value: object, place: str) -> Mapping[str, object]:
    """Return the fields that a correction puts right, by name; they are read with the event that they change."""
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise FactsError(place, "no_changes", value=shown(value))
    return dict(value)


#: What stands in no list is kept as it is: an event may carry more than the law asks.
_READERS: dict[str, dict[str, Reader]] = {
    "received": {"channel": one_of(CHANNELS)},
    "completed": {"with": words},
    "copy_sent": {"to": parties},
    "hearing_offered": {"to": parties, "answer_by": civil_day},
    "hearing_accepted": {"by": parties},
    "hearing_declined": {"by": parties},
    "hearing_left_out": {"of": parties, "ground": one_of(HEARING_GROUNDS)},
    "heard": {"who": parties_among},
    "extended": {"weeks": number, "told": parties},
    "delay_agreed": {"until": civil_day, "in_writing": truth},
    "not_handled": {"ground": one_of(GROUNDS)},
    "findings_sent": {
        "elements": elements,
        "ombudsman_named": truth,
        "deviates_from_advice": truth,
        "deviation_explained": truth,
        "advice_enclosed": truth,
    },
    "person_concerned_informed": {"to": parties},
    "corrected": {"event": place_in_list, "with": changes},
}


def read_fields(kind: str, raw: Mapping[str, object], place: str) -> dict[str, object]:
    """Return the fields of an event, read; a field that is null is left out."""
    readers = _READERS.get(kind, {})
    return {
        name: readers[name](value, f"{place}.{name}") if name in readers else value
        for name, value in raw.items()
        if value is not None
    }
