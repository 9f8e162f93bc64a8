"""The file that a backup is: a tar with a head, the database, the secrets, the tombstones and the documents."""

import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

FORMAT = "gehoor-backup/1"
HEAD, DATABASE, SECRETS, TOMBSTONES, FILES = "head.json", "database/", "secrets/", "destroyed/", "files/"
END = "end"  # the last member: without it the file was cut off


class NoBackup(Exception):
    """This file is no backup of Gehoor, or it was cut off."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup says of itself: which database it is for, its migrations, how many rows each table has.

    `digests`: SHA-256 of each part of the database.
    """

    vendor: str
    made_at: str
    version: str
    migrations: tuple[str, ...]
    rows: dict[str, int]
    digests: dict[str, str]


def head_bytes(head: Head) -> bytes:
    """The head as it stands in the tar."""
    told = {
        "format": FORMAT,
        "vendor": head.vendor,
        "made_at": head.made_at,
        "version": head.version,
        "migrations": list(head.migrations),
        "rows": head.rows,
        "digests": head.digests,
    }
    return json.dumps(told, indent=1, sort_keys=True).encode()


def add_bytes(made: tarfile.TarFile, name: str, content: bytes) -> None:
    """Put a small member into the tar."""
    told = tarfile.TarInfo(name)
    told.size, told.mode = len(content), 0o600
    made.addfile(told, io.BytesIO(content))


def add_stream(made: tarfile.TarFile, name: str, source: IO[bytes], size: int) -> None:
    """Put a large member into the tar, piece by piece."""
    told = tarfile.TarInfo(name)
    told.size, told.mode = size, 0o600
    made.addfile(told, source)


def head_of(source: Path) -> Head:
    """The head of a backup; NoBackup for another file."""
    try:
        with tarfile.open(source) as opened:
            first = opened.next()
            if first is None or first.name != HEAD:
                raise NoBackup(source.name)
            content = opened.extractfile(first)
            told = json.loads(content.read()) if content else {}
            if told.get("format") != FORMAT:
                raise NoBackup(source.name)
            return Head(
                told["vendor"],
                told["made_at"],
                told["version"],
                tuple(told["migrations"]),
                told["rows"],
                told["digests"],
            )
    except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as problem:
        raise NoBackup(source.name) from problem


def members(source: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Every member after the head with its bytes to read; they must be read one after another."""
    last = ""
    try:
        with tarfile.open(source) as opened:
            for told in opened:
                content, last = opened.extractfile(told), told.name
                if last not in {HEAD, END} and content is not None:
                    yield last, content
        if last != END:
            raise NoBackup("it was cut off")
    except (tarfile.TarError, EOFError) as problem:
        raise NoBackup(source.name) from problem
