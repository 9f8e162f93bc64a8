"""Catalogues of each room: `extract`, `check`, `compile`. The source is Dutch, English is a translation."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import template

ROOMS = Path(__file__).parent.parent / "src" / "gehoor"
KEYWORDS = {
    "gettext": None,
    "_": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def rooms() -> Iterator[Path]:
    """The rooms that hold texts for people; the law room has phrase books of its own."""
    for folder in sorted(ROOMS.iterdir()):
        if folder.is_dir() and folder.name not in {"law", "__pycache__"}:
            yield folder


def catalogue(room: Path) -> Path:
    return room / "locale" / "en" / "LC_MESSAGES" / "django.po"


def extracted(room: Path) -> Catalog:
    """What the room's code and templates say now."""
    found = Catalog(locale="en", project="gehoor", charset="utf-8")
    for path in sorted([*room.rglob("*.py"), *room.rglob("*.html"), *room.rglob("*.txt")]):
        if "migrations" in path.parts or "static" in path.parts:
            continue
        source = path.read_text("utf-8")
        if path.suffix != ".py":
            source = template.templatize(source, origin=str(path))
            # Read as Python below: a template's indentation means nothing there.
            source = "\n".join(line.strip() for line in source.splitlines())
        for _line, message, comments, context in extract(
            "python", BytesIO(source.encode()), KEYWORDS, ["Translators:"]
        ):
            place = (path.relative_to(ROOMS).as_posix(), 0)
            found.add(message, None, [place], context=context, auto_comments=comments)
    return found


def standing(room: Path) -> Catalog:
    path = catalogue(room)
    if not path.exists():
        return Catalog(locale="en", project="gehoor", charset="utf-8")
    with path.open("rb") as source:
        return read_po(source, locale="en", charset="utf-8", abort_invalid=True)


def update(room: Path) -> int:
    """Bring the catalogue up to date; how many messages have no English yet."""
    new, old = extracted(room), standing(room)
    if not len(new):
        return 0
    for message in new:
        known = old.get(message.id[0] if message.pluralizable else message.id, message.context) if message.id else None
        if known is not None and known.string and isinstance(known.string, list | tuple) == message.pluralizable:
            message.string = known.string
    path = catalogue(room)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        write_po(out, new, width=110, sort_output=True, omit_header=False, include_lineno=False)
    _without_dates(path)
    return sum(1 for _ in untranslated(new))


def _without_dates(path: Path) -> None:
    kept = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(('"POT-Creation', '"PO-Rev'))]
    path.write_text("\n".join(kept).rstrip() + "\n", "utf-8")


def untranslated(found: Catalog) -> Iterator[str]:
    for message in found:
        texts = message.string if isinstance(message.string, list | tuple) else [message.string]
        if message.id and not all(texts):
            yield str(message.id)


def problems(room: Path) -> Iterator[str]:
    """What is missing, left over or unsure in a room's catalogue."""
    new, old = extracted(room), standing(room)
    for message in new:
        if not message.id:
            continue
        known = old.get(message.id[0] if message.pluralizable else message.id, message.context)
        texts = known.string if known and isinstance(known.string, list | tuple) else [known.string if known else ""]
        if not all(texts):
            yield f"{room.name}: no English for {message.id!r}"
        elif known and known.fuzzy:
            yield f"{room.name}: unsure English for {message.id!r}"
        elif known:
            yield from (f"{room.name}: {message.id!r}: {problem}" for problem in placeholder_problems(message, known))
    for message in old:
        if message.id and not new.get(message.id[0] if message.pluralizable else message.id, message.context):
            yield f"{room.name}: left over: {message.id!r}"


def placeholder_problems(message: object, known: object) -> Iterator[str]:
    known.id = message.id  # type: ignore[attr-defined]
    known.flags |= message.flags  # type: ignore[attr-defined]
    yield from (str(problem) for problem in known.check())  # type: ignore[attr-defined]


def compile_all() -> None:
    for room in rooms():
        path = catalogue(room)
        if path.exists():
            made = path.with_suffix(".mo.new")
            with made.open("wb") as out:
                write_mo(out, standing(room))
            made.replace(path.with_suffix(".mo"))  # whoever reads meanwhile gets the old one or the new one, never half


def main(verb: str) -> int:
    settings.configure(USE_I18N=True)
    django.setup()
    if verb == "compile":
        compile_all()
        return 0
    if verb == "extract":
        left = {room.name: count for room in rooms() if (count := update(room))}
        print("without English:", left or "none")
        return 0
    found = [line for room in rooms() for line in problems(room)]
    print("\n".join(found) or "translations complete")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
