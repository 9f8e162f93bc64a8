"""The ZIP around an export: written so that any other byte shows. Only the standard library is used.

Entries are stored, not compressed, and the comment at the end of the ZIP holds the SHA-256 of every byte before that
digest: the seal.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FORMAT = "gehoor-export/1"
MARK = f"{FORMAT} sha256=".encode()
SEAL_LENGTH = 64
CHUNK = 1 << 20
NEAR = 4096  # bytes at either end in which an export is recognised
# One moment for every entry: the same file gives the same bytes.
MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into the ZIP under a path, piece by piece."""

    path: str
    pieces: Iterable[bytes]


def write(target: Path, entries: Iterable[Entry]) -> str:
    """Write a sealed ZIP; its seal."""
    with target.open("w+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
            for entry in entries:
                told = zipfile.ZipInfo(entry.path, MOMENT)
                told.external_attr = 0o644 << 16
                with made.open(told, "w", force_zip64=True) as into:
                    for piece in entry.pieces:
                        into.write(piece)
            made.comment = MARK + b"0" * SEAL_LENGTH
        out.flush()
        length = out.seek(0, os.SEEK_END)
        seal = _digest(target, length - SEAL_LENGTH)
        out.seek(length - SEAL_LENGTH)
        out.write(seal.encode())
        out.flush()
        os.fsync(out.fileno())
    return seal


def is_export(source: Path) -> bool:
    """Whether this was once an export: it says so at its beginning or at its end."""
    size = source.stat().st_size
    with source.open("rb") as opened:
        first = opened.read(NEAR)
        opened.seek(max(size - NEAR, 0))
        return FORMAT.encode() in first or FORMAT.encode() in opened.read(NEAR)


def seal_of(source: Path) -> str:
    """What the seal should be: the digest of everything before the last 64 bytes."""
    return _digest(source, source.stat().st_size - SEAL_LENGTH)


def seal_findings(source: Path) -> Iterator[str]:
    """Whether the ZIP is as it was written, byte for byte."""
    with source.open("rb") as opened:
        opened.seek(max(source.stat().st_size - SEAL_LENGTH - len(MARK), 0))
        tail = opened.read()
    if not tail.startswith(MARK):
        yield "the end is missing or was changed"
    elif tail.removeprefix(MARK) != seal_of(source).encode():
        yield "a byte was changed: the seal does not fit"


def _digest(source: Path, length: int) -> str:
    found = hashlib.sha256()
    left = length
    with source.open("rb") as opened:
        while left > 0 and (piece := opened.read(min(CHUNK, left))):
            found.update(piece)
            left -= len(piece)
    return found.hexdigest()
