"""From a regulation back to TOML: what the administration pages store after an edit.

Reading what was written gives the same regulation (`parse(dump(regulation)) == regulation`).
What equals its default is left out. Comments are not kept: they are no part of the value.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.model import Regulation
from gehoor.law.regulation.shape import Slot, Table, Tables, slots_of

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def dump(regulation: Regulation) -> str:
    """Return the regulation as TOML text."""
    return "\n".join(_table(regulation, "")).strip() + "\n"


def _table(value: Any, path: str) -> Iterator[str]:
    """The lines of a table: its plain keys first, then the tables inside it."""
    changed = [(slot, got) for slot in slots_of(value.__class__) if (got := getattr(value, slot.name)) != slot.default]
    nested = [(slot, got) for slot, got in changed if _has_header(slot)]
    for slot, got in changed:
        if not _has_header(slot):
            yield f"{slot.key} = {_plain(got)}"
    for slot, got in nested:
        header = f"{path}{slot.key}"
        for each in got if isinstance(got, tuple) else (got,):
            yield ""
            yield f"[[{header}]]" if isinstance(got, tuple) else f"[{header}]"
            yield from _table(each, f"{header}.")


def _has_header(slot: Slot) -> bool:
    """A condition is short and stands in one line; other tables get a header of their own."""
    return isinstance(slot.shape, Tables) or (isinstance(slot.shape, Table) and slot.shape.of is not Condition)


def _plain(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return f'"{"".join(ESCAPES.get(each, each) for each in value)}"'
        case Condition():
            inside = ", ".join(f"{key} = {_plain(words)}" for key, words in value.asked().items())
            return f"{{ {inside} }}"
        case _:
            return f"[{', '.join(_plain(each) for each in value)}]"
