"""Marks beside the types of a regulation's fields, read by the reader and the JSON Schema."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest whole number that makes sense."""

    number: int


@dataclass(frozen=True, slots=True)
class Key:
    """The key in the document, where it differs from the name of the field."""

    name: str


@dataclass(frozen=True, slots=True)
class Url:
    """An address on the web, starting with https:// or http://."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """A value that cannot be held because the law knows no other: what is said, the clause, its article."""

    key: str
    clause: str
    article: str
