"""What was destroyed, noted outside the database, so that an older backup does not bring it back (safety row 71).

A tombstone is a small JSON document in the file store: no text and no name of a person.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

FOLDER = "destroyed"

type Tombstone = dict[str, Any]


def put(name: str, told: Tombstone) -> None:
    """Set a tombstone; one with the same name stays as it is."""
    if not default_storage.exists(_path(name)):
        default_storage.save(_path(name), ContentFile(json.dumps(told, sort_keys=True).encode()))


def standing() -> Iterator[tuple[str, Tombstone]]:
    """Every tombstone with its name, in order of name."""
    try:
        names = default_storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return
    for name in sorted(names):
        with default_storage.open(f"{FOLDER}/{name}", "rb") as source:
            yield name.removesuffix(".json"), json.loads(source.read())


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.json"
