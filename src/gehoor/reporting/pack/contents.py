"""What lies in an export: index, one PDF, the log, texts, parties, originals. The layout is told in docs/export.md."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gehoor.complaints.chain import canonical
from gehoor.complaints.queries.whole_file import Original, Record, WholeFile
from gehoor.platform import files
from gehoor.reporting.pack.container import FORMAT, Entry, write
from gehoor.reporting.pack.proof import ANSWERS, INDEX, LOG, LOOKS, PARTIES, TEXTS

KEPT = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A small file that is made here: its path, what it is, its bytes."""

    path: str
    what: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Scope:
    """What is handed over, to whom: `whole`, `ombudsman` or `complainant`, and what was left out on purpose."""

    name: str
    texts: tuple[int, ...] = ()
    parties: tuple[int, ...] = ()
    documents: tuple[str, ...] = ()
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the index says about the whole."""

    organisation: str
    made_at: str


def write_pack(target: Path, whole: WholeFile, parts: Sequence[Part], scope: Scope, told: Told) -> str:
    """Write the ZIP; its seal. `parts` are the documents for people: the PDF, a covering letter, how to read it."""
    made = [*parts, *_records(whole)]
    originals = [(path_of(place, each), each) for place, each in enumerate(whole.documents, start=1)]
    index = {
        "format": FORMAT,
        "scope": scope.name,
        "reference": whole.page.head.reference,
        "organisation": told.organisation,
        "made_at": told.made_at,
        "log": {
            "events": len(whole.events),
            "last_hash": whole.last_hash,
            "documents": len(originals),
            "answers": len(whole.answers),
        },
        "left_out": {
            "texts": list(scope.texts),
            "parties": list(scope.parties),
            "documents": list(scope.documents),
            "answers": list(scope.answers),
        },
        "files": [*map(_told, made), *(_original(path, each) for path, each in originals)],
    }
    return write(target, _entries(canonical(index).encode(), made, originals))


def write_own_pack(
    target: Path, reference: str, documents: Sequence[Original], parts: Sequence[Part], told: Told
) -> str:
    """Write what is somebody's own, without the file's log; its seal."""
    originals = [(path_of(place, each), each) for place, each in enumerate(documents, start=1)]
    index = {
        "format": FORMAT,
        "scope": "complainant",
        "reference": reference,
        "organisation": told.organisation,
        "made_at": told.made_at,
        "log": None,
        "files": [*map(_told, parts), *(_original(path, each) for path, each in originals)],
    }
    return write(target, _entries(canonical(index).encode(), parts, originals))


def path_of(place: int, document: Original) -> str:
    """A path of our own making: a number, and what is harmless of the name that somebody gave (safety row 54)."""
    name = KEPT.sub("_", document.name).strip("._") or "document"
    return f"documents/{place:03}-{name[-80:]}"


def _records(whole: WholeFile) -> list[Part]:
    return [
        Part(LOG, "every event with its hash", _lines(whole.events)),
        Part(TEXTS, "the words of events, with their salt", _lines(whole.texts)),
        Part(PARTIES, "the people of the file, with their salt", _lines(whole.parties)),
        Part(ANSWERS, "what both sides thought of the handling, with its salt", _lines(whole.answers)),
        Part(LOOKS, "who read or changed the file", _lines(whole.looks)),
    ]


def _lines(records: Iterable[Record]) -> bytes:
    return "".join(f"{canonical(each)}\n" for each in records).encode()


def _told(part: Part) -> dict[str, object]:
    digest = hashlib.sha256(part.content).hexdigest()
    return {"path": part.path, "what": part.what, "size": len(part.content), "sha256": digest}


def _original(path: str, each: Original) -> dict[str, object]:
    return {
        "path": path,
        "what": "document",
        "name": each.name,
        "media_type": each.media_type,
        "size": each.size,
        "sha256": each.digest,
    }


def _entries(index: bytes, made: Sequence[Part], originals: Sequence[tuple[str, Original]]) -> Iterator[Entry]:
    yield Entry(INDEX, [index])
    for part in made:
        yield Entry(part.path, [part.content])
    for path, each in originals:
        yield Entry(path, files.pieces(each.digest))
