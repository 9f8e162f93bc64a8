"""Write `docs/regulation.schema.json` and `docs/regulation.md` from the types of the law room.

Run it after a change of a regulation's tables; a test holds both files to it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from gehoor.law.regulation import Regulation, schema
from gehoor.law.regulation.phrases import book
from gehoor.law.regulation.schema import field_text
from gehoor.law.regulation.shape import Day, Flag, Shape, Slot, Table, Tables, Text, Whole, Word, Words, slots_of

DOCS = Path(__file__).parent.parent / "docs"
SCHEMA, REFERENCE = DOCS / "regulation.schema.json", DOCS / "regulation.md"

INTRODUCTION = """# A local regulation (klachtenregeling) as a document

What a municipality decided about complaints is one TOML file; `examples/regulations/` holds some.
`gehoor regulation check FILE` checks it against the Awb and prints what each kind of complaint goes through.
Everything may be left out except `name`: then the law alone holds. An unknown key is refused with its place.
Where a list of words is meant, a single word may stand. `regulation.schema.json` beside this file lets an
editor help. This page is made from the program itself (`tools/regulation_schema.py`).

## How the routes are read

`[[route]]` says: *when* these things hold, at this *stage*, this *actor* does it. Of each stage the first rule
that matches counts, so put the rule with the most conditions first and the default last. All parts of `when`
must hold; of a list one is enough. What no word foresees is a `condition`: an own name, with the question that
a person answers in a `[[condition]]` table. `not_same_as` names earlier stages whose actor may not return, or
`person_concerned`. Whoever had the file in such a stage while something happened in it cannot be assigned for this
one; a file that becomes formal with a handler who tried to solve it gets the task to assign another. Where no rule
says who handles or hears, it is whoever advises (Awb 9:14, 9:15), hears or handles.

`[[promise]]` may stand by itself instead of as `[[term.promise]]`.
`actor = {role = "line_manager", level = "direct"}` says the same as `actor = "line_manager"` with
`level = "direct"`. A word may be written with spaces (`line manager`).

Whatever the rules say: who was involved in the conduct is never the handler (Awb 9:7). The program sees to that.
"""


def written() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema("en"), indent=2, ensure_ascii=False) + "\n"


def reference() -> str:
    """Return the reference as it stands in its file."""
    return "\n".join([INTRODUCTION, *_words(), "## Keys", "", *_table(Regulation, "")]).rstrip() + "\n"


def _words() -> Iterator[str]:
    for group, title in (("stage", "Stages"), ("actor", "Actors"), ("target", "Targets"), ("after", "After")):
        english, dutch = (book(language)["words"][group] for language in ("en", "nl"))
        yield from (f"## {title}", "", "| word | meaning | betekenis |", "|---|---|---|")
        yield from (f"| `{word}` | {english[word]} | {dutch[word]} |" for word in english)
        yield ""


def _table(of: type, path: str) -> Iterator[str]:
    slots = slots_of(of)
    yield from ("| key | value | meaning | betekenis |", "|---|---|---|---|")
    for slot in slots:
        meaning, betekenis = (field_text(of, slot.key, language) for language in ("en", "nl"))
        yield f"| `{slot.key}`{' (needed)' if slot.required else ''} | {_kind(slot.shape)} | {meaning} | {betekenis} |"
    yield ""
    for slot in slots:
        if isinstance(slot.shape, Table | Tables):
            yield from (f"### `{_header(slot, path)}`", "", *_table(slot.shape.of, f"{path}{slot.key}."))


def _header(slot: Slot, path: str) -> str:
    return f"[[{path}{slot.key}]]" if isinstance(slot.shape, Tables) else f"[{path}{slot.key}]"


def _kind(shape: Shape) -> str:
    match shape:
        case Word(words) | Words(words) if words:
            said = ", ".join(f"`{word}`" for word in words) if len(words) < LISTED else "a word, see above"
            return f"{'some of ' if isinstance(shape, Words) else ''}{said}"
        case _:
            return KINDS[type(shape)]


LISTED = 15
KINDS = {
    Text: "text",
    Whole: "whole number",
    Flag: "true or false",
    Day: "date",
    Words: "list of texts",
    Table: "table",
    Tables: "tables",
}


if __name__ == "__main__":
    SCHEMA.write_text(written(), encoding="utf-8")
    REFERENCE.write_text(reference(), encoding="utf-8")
