"""The shape of a regulation's document, taken from the types of the values themselves.

One source: the reader, the writer and the JSON Schema all ask `slots_of`.
"""

from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAliasType, Union, get_args, get_origin, get_type_hints

from gehoor.law.regulation.marks import Beyond, Key, Least, Url

#: No number in a regulation is larger: a guard against a slip of the keys.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Text:
    """A line or some lines of text; an address when `url`."""

    url: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `MOST`."""

    least: int = 0


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Day:
    """A civil date."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word out of a list."""

    words: tuple[str, ...]
    beyond: Beyond | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Some words, out of a list unless that is empty."""

    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of its own shape."""

    of: type


@dataclass(frozen=True, slots=True)
class Tables:
    """A list of such tables."""

    of: type


type Shape = Text | Whole | Flag | Day | Word | Words | Table | Tables


@dataclass(frozen=True, slots=True)
class Slot:
    """One key of a table: its name in the document and in the value, its shape, what it is when left out."""

    key: str
    name: str
    shape: Shape
    required: bool
    default: Any


@cache
def slots_of(table: type) -> tuple[Slot, ...]:
    """Return the keys that a table may hold, in the order of its value's fields."""
    hints = get_type_hints(table, include_extras=True)
    return tuple(_slot(each, hints[each.name]) for each in fields(table))


def _slot(part: Field[Any], hint: object) -> Slot:
    bare, marks = _unwrapped(hint)
    key = next((mark.name for mark in marks if isinstance(mark, Key)), part.name)
    required = part.default is MISSING and part.default_factory is MISSING
    return Slot(key, part.name, _shape(bare, marks), required, _default(part))


def _default(part: Field[Any]) -> Any:
    if part.default_factory is not MISSING:
        return part.default_factory()
    return None if part.default is MISSING else part.default


def _unwrapped(hint: object) -> tuple[object, tuple[object, ...]]:
    """Take a type out of `Annotated` and `| None`; return it with its marks."""
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        bare, more = _unwrapped(inner)
        return bare, (*marks, *more)
    if get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return _unwrapped(inner)
    return hint, ()


def _shape(bare: object, marks: tuple[object, ...]) -> Shape:
    if get_origin(bare) is tuple:
        item = get_args(bare)[0]
        return Tables(item) if _is_table(item) else Words(literal_words(item))
    if words := literal_words(bare):
        return Word(words, next((mark for mark in marks if isinstance(mark, Beyond)), None))
    if isinstance(bare, type) and _is_table(bare):
        return Table(bare)
    least = next((mark.number for mark in marks if isinstance(mark, Least)), 0)
    plain: dict[object, Shape] = {
        bool: Flag(),
        int: Whole(least),
        date: Day(),
        str: Text(url=any(isinstance(mark, Url) for mark in marks)),
    }
    return plain[bare]


def _is_table(item: object) -> bool:
    return isinstance(item, type) and hasattr(item, "__dataclass_fields__")


def literal_words(hint: object) -> tuple[str, ...]:
    """Return the words of a `Literal`, of an alias of one, or of a union of those; the empty word is none."""
    if isinstance(hint, TypeAliasType):
        return literal_words(hint.__value__)
    if get_origin(hint) is Literal:
        return tuple(word for word in get_args(hint) if word)
    if get_origin(hint) in (Union, UnionType):
        return tuple(word for each in get_args(hint) for word in literal_words(each))
    return ()
