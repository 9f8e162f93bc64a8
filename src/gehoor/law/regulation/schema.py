"""The JSON Schema of a regulation's document (draft 2020-12), made from the values' own types."""

from functools import singledispatch
from typing import Any

from gehoor.law.regulation.model import Regulation, Route
from gehoor.law.regulation.phrases import Language, book
from gehoor.law.regulation.shape import MOST, Day, Flag, Slot, Table, Tables, Text, Whole, Word, Words, slots_of
from gehoor.law.regulation.values import LONGEST, MOST_ROWS
from gehoor.law.regulation.words import spellings

type Json = dict[str, Any]

ROLE_KEYS = ("level", "bench", "mandate", "method", "name", "not_same_as")


def schema(language: Language = "en") -> Json:
    """Return the schema; `tools/regulation_schema.py` writes it to `docs/regulation.schema.json`."""
    parts = {table.__name__: _object(table, language) for table in _tables_in(Regulation)}
    whole = _object(Regulation, language)
    whole["properties"]["name"] |= {"pattern": "\\S"}  # not empty, nor only spaces
    whole["properties"]["promise"] = parts["TermRule"]["properties"]["promise"]
    route = parts["Route"]["properties"]
    route["actor"] = {"anyOf": [route["actor"], _actor_as_table()]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": book(language)["schema"]["title"],
        "description": book(language)["schema"]["description"],
        **whole,
        "$defs": parts,
    }


def _tables_in(of: type) -> dict[type, None]:
    """Return the tables inside a table, and inside those, in their order."""
    found: dict[type, None] = {}
    for slot in slots_of(of):
        if isinstance(slot.shape, Table | Tables):
            found |= {slot.shape.of: None} | _tables_in(slot.shape.of)
    return found


def _object(of: type, language: Language) -> Json:
    slots = slots_of(of)
    required = [slot.key for slot in slots if slot.required]
    return {
        "type": "object",
        "properties": {slot.key: _described(slot, of, language) for slot in slots},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _described(slot: Slot, of: type, language: Language) -> Json:
    return {"description": field_text(of, slot.key, language), **shape_schema(slot.shape)}


def field_text(of: type, key: str, language: Language) -> str:
    """Return what a key means: its own words, else those that all tables share."""
    texts = book(language)["field"]
    said: str = texts.get(of.__name__, {}).get(key) or texts["any"][key]
    return said


def _actor_as_table() -> Json:
    slots = {slot.key: slot for slot in slots_of(Route)}
    keys = {key: shape_schema(slots[key].shape) for key in ROLE_KEYS}
    role = shape_schema(slots["actor"].shape)
    return {
        "type": "object",
        "properties": {"role": role, **keys},
        "required": ["role"],
        "additionalProperties": False,
    }


@singledispatch
def shape_schema(shape: object) -> Json:
    """Return the schema of one shape."""
    raise TypeError(shape)


@shape_schema.register
def _(shape: Text) -> Json:
    return {"type": "string", "maxLength": LONGEST, **({"pattern": "^(https?://[^\\s/]+.*)?$"} if shape.url else {})}


@shape_schema.register
def _(shape: Whole) -> Json:
    return {"type": "integer", "minimum": shape.least, "maximum": MOST}


@shape_schema.register
def _(_shape: Flag) -> Json:
    return {"type": "boolean"}


@shape_schema.register
def _(_shape: Day) -> Json:
    return {"type": "string", "format": "date"}


@shape_schema.register
def _(shape: Word) -> Json:
    return {"enum": list(spellings(shape.words))}


@shape_schema.register
def _(shape: Words) -> Json:
    one: Json = {"enum": list(spellings(shape.words))} if shape.words else {"type": "string", "maxLength": LONGEST}
    return {"anyOf": [one, {"type": "array", "maxItems": MOST_ROWS, "items": one}]}


@shape_schema.register
def _(shape: Table) -> Json:
    return {"$ref": f"#/$defs/{shape.of.__name__}"}


@shape_schema.register
def _(shape: Tables) -> Json:
    return {"type": "array", "maxItems": MOST_ROWS, "items": {"$ref": f"#/$defs/{shape.of.__name__}"}}
