"""Bytes, stored once by their SHA-256, on disk or on S3. Names that people gave never become a path (safety row 54)."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, default_storage

CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored: SHA-256 in hexadecimal, and its size in bytes."""

    digest: str
    size: int


class TooLarge(Exception):
    """More bytes came than the limit allows; nothing was stored."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")
        self.limit = limit


def store(chunks: Iterable[bytes], limit: int | None = None) -> Stored:
    """Store bytes piece by piece (never whole in memory), durable before this returns; TooLarge past `limit` bytes."""
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=_workshop(), delete=False) as draft:
        path = Path(draft.name)
        try:
            for chunk in chunks:
                size += len(chunk)
                if limit is not None and size > limit:
                    raise TooLarge(limit)
                digest.update(chunk)
                draft.write(chunk)
            draft.flush()
            os.fsync(draft.fileno())
            _put_away(path, digest.hexdigest())
        finally:
            path.unlink(missing_ok=True)
    return Stored(digest.hexdigest(), size)


def store_bytes(content: bytes) -> Stored:
    """Store what is in memory already."""
    return store([content])


def opened(digest: str) -> IO[bytes]:
    """The bytes with this digest, to read; FileNotFoundError when they are not there."""
    return default_storage.open(address(digest), "rb")


def read(digest: str) -> bytes:
    """The whole content with this digest."""
    with opened(digest) as source:
        return source.read()


def pieces(digest: str) -> Iterator[bytes]:
    """The content in pieces of 256 kB."""
    with opened(digest) as source:
        while chunk := source.read(CHUNK):
            yield chunk


def size(digest: str) -> int:
    """How many bytes there are; FileNotFoundError when they are not there."""
    return default_storage.size(address(digest))


def exists(digest: str) -> bool:
    """Whether the bytes are there."""
    return default_storage.exists(address(digest))


def destroy(digest: str) -> None:
    """Remove the bytes; no error when they are gone already."""
    default_storage.delete(address(digest))


def address(digest: str) -> str:
    """The name of the bytes in the store: two levels of folders, then the digest."""
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def all_digests() -> Iterator[str]:
    """Every digest that lies in the store (for `gehoor check`: files without a row)."""
    for first in sorted(_folders("")):
        for second in sorted(_folders(first)):
            _more, names = default_storage.listdir(f"{first}/{second}")
            yield from sorted(names)


def _folders(under: str) -> list[str]:
    try:
        return [name for name in default_storage.listdir(under)[0] if len(name) == 2]  # noqa: PLR2004  two hex digits
    except FileNotFoundError:
        return []


def _workshop() -> str | None:
    if isinstance(default_storage, FileSystemStorage):
        folder = Path(default_storage.location) / "workshop"
        folder.mkdir(parents=True, exist_ok=True)
        return str(folder)
    return None


def _put_away(draft: Path, digest: str) -> None:
    if default_storage.exists(address(digest)):
        return
    if isinstance(default_storage, FileSystemStorage):
        target = Path(default_storage.path(address(digest)))
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(target)
        _sync_folder(target.parent)
    else:
        with draft.open("rb") as content:
            default_storage.save(address(digest), File(content))


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
