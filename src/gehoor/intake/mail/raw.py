"""The exact bytes of a message: durable in the store first, then read from there (safety row 8)."""

import hashlib
import mmap
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import UnsupportedOperation

from gehoor.intake.mail.message.structure import LARGEST_HEAD, Source
from gehoor.platform import files

IN_MEMORY = 1024 * 1024  # bytes of a message that are kept beside the stored ones, to read them without the disk


@dataclass(frozen=True, slots=True)
class Raw:
    """A stored message. `whole` is False where it was over the limit: then only its headers were kept."""

    digest: str
    size: int
    whole: bool
    beginning: bytes

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing but blank space."""
        return not self.beginning.strip()


def keep(pieces: Iterable[bytes], limit: int, full_size: int | None = None) -> Raw:
    """Store a message; of one over `limit` bytes the headers. Durable before this returns.

    With `full_size` the pieces are those headers, of a message of that size.
    """
    seen = _Seen(pieces)
    if full_size is not None:
        head = _head(b"".join(seen))
        return Raw(files.store_bytes(head).digest, full_size, whole=False, beginning=head)
    try:
        stored = files.store(seen, limit)
    except files.TooLarge:
        size = seen.drained()
        head = _head(bytes(seen.beginning))
        stored = files.store_bytes(head)
        return Raw(stored.digest, size, whole=False, beginning=head)
    return Raw(stored.digest, stored.size, whole=True, beginning=bytes(seen.beginning))


@contextmanager
def source_of(raw: Raw) -> Iterator[Source]:
    """The bytes to read from: in memory where they are few, else mapped from the store."""
    if len(raw.beginning) >= raw.size or not raw.whole:
        yield raw.beginning
    else:
        with mapped(raw.digest) as source:
            yield source


@contextmanager
def mapped(digest: str) -> Iterator[Source]:
    """What lies in the store, without taking it into memory (a store elsewhere is copied to a passing file)."""
    with files.opened(digest) as kept, tempfile.TemporaryFile() as passing:
        try:
            number = kept.fileno()
        except (AttributeError, UnsupportedOperation):
            shutil.copyfileobj(kept, passing)
            passing.flush()
            number = passing.fileno()
        if kept.seek(0, 2) == 0:
            yield b""
            return
        with mmap.mmap(number, 0, access=mmap.ACCESS_READ) as source:
            yield source


def fingerprint(headers: Iterable[bytes], source: Source, body_at: int, *, whole: bool) -> str:
    """What makes two deliveries one message: who, when, which, and every byte of its body but the line ends.

    The way it travelled (Received, Delivered-To) does not count; equal words of two people are two messages.
    """
    digest = hashlib.sha256(b"\x1f".join(headers))
    if not whole:
        return digest.hexdigest()
    ends = 0
    for at in range(body_at, len(source), files.CHUNK):
        piece = bytes(source[at : at + files.CHUNK]).replace(b"\r", b"")
        words = piece.rstrip(b"\n")
        if words:
            digest.update(b"\n" * ends + words)
            ends = 0
        ends += len(piece) - len(words)
    return digest.hexdigest()


def _head(beginning: bytes) -> bytes:
    ends = [at + len(blank) for blank in (b"\r\n\r\n", b"\n\n") if (at := beginning.find(blank)) >= 0]
    return beginning[: min([*ends, LARGEST_HEAD])]


class _Seen:
    """Pieces on their way to the store; the beginning is remembered, and the size."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces = iter(pieces)
        self.beginning = bytearray()
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.size += len(piece)
            if len(self.beginning) < IN_MEMORY:
                self.beginning += piece[: IN_MEMORY - len(self.beginning)]
            yield piece

    def drained(self) -> int:
        """Read what is left and throw it away: a mail server that cannot hand over all of it tries for days."""
        for piece in self.pieces:
            self.size += len(piece)
        return self.size
