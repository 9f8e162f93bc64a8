"""The road of every file that comes in: stored in pieces, told by its content, counted, queued for the scanner."""

from collections.abc import Iterable
from dataclasses import dataclass

from gehoor.platform import files
from gehoor.platform.attachments import scanner
from gehoor.platform.attachments.archives import BrokenArchive, read_archive
from gehoor.platform.attachments.kinds import Kind, kind
from gehoor.platform.attachments.names import shown
from gehoor.platform.attachments.telling import media_type_of

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken at once: files, bytes of each, bytes together."""

    most: int = 10
    each: int = 20 * MEGABYTE
    together: int = 50 * MEGABYTE


WEB = Limits()


@dataclass(frozen=True, slots=True)
class Taken:
    """A file in the store. `problem` is '', 'not_accepted', 'empty', 'archive': for a door that may say no.

    `name` is as it was sent, in one line; `scan` the state of a document of the file.
    """

    name: str
    media_type: str
    size: int
    digest: str
    scan: str
    problem: str = ""

    @property
    def kind(self) -> Kind:
        """What is known of its kind."""
        return kind(self.media_type)


def take(name: str, pieces: Iterable[bytes], limit: int | None = WEB.each) -> Taken:
    """Store a file and say what it is; raises `platform.files.TooLarge` past `limit` bytes."""
    stored = files.store(pieces, limit)
    with files.opened(stored.digest) as content:
        media_type = media_type_of(content)
        problem = "" if kind(media_type).accepted else "not_accepted"
        if media_type == "application/zip":
            try:
                problem = "" if read_archive(content).fits else "archive"
            except BrokenArchive:
                problem = "archive"
    if stored.size == 0:
        problem = "empty"
    return Taken(shown(name), media_type, stored.size, stored.digest, scanner.first_state(), problem)
