"""A phrase: a key of the phrase books with its values. It becomes prose only when somebody asks (`phrases.render`)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

type Language = Literal["nl", "en"]
type Value = date | int | str | Phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """`key` names an entry of both books ('term.received'), `values` fill its places."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


def say(key: str, **values: Value) -> Phrase:
    """Return a phrase."""
    return Phrase(key, tuple(values.items()))
