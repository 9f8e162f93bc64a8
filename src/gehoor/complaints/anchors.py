"""The newest seal of each organisation, noted each day in a file outside the database: cutting the log short shows.

A line reads: day, number of the seal, its hash. Copy the folder to where the database's keeper cannot write.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stood on a day."""

    organisation_id: int
    day: str
    number: int
    hash: str


def folder() -> Path:
    """Where the anchors lie."""
    return Path(settings.DATA) / "anchors"


def anchors() -> list[Anchor]:
    """Every anchor that can be read, oldest first for each organisation."""
    found: list[Anchor] = []
    for path in sorted(folder().glob("*.txt")):
        for line in path.read_text("ascii").splitlines():
            day, number, digest = line.split()
            found.append(Anchor(int(path.stem), day, int(number), digest))
    return found


def drop_anchor(anchor: Anchor) -> None:
    """Add a line; the same seal twice is one line."""
    path = folder() / f"{anchor.organisation_id}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    line = f"{anchor.day} {anchor.number} {anchor.hash}\n"
    present = path.read_text("ascii") if path.exists() else ""
    if not present.endswith(f" {anchor.number} {anchor.hash}\n"):
        with path.open("a", encoding="ascii") as out:
            out.write(line)
