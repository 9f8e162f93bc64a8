"""Prove, on a machine without a database, that an export is whole and unchanged. Only the standard library is used."""

import hashlib
import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gehoor.reporting.pack.chain_proof import (
    answer_findings,
    chain_findings,
    log_findings,
    party_findings,
    text_findings,
)
from gehoor.reporting.pack.container import CHUNK, FORMAT, is_export, seal_findings, seal_of

INDEX, LOG, TEXTS, PARTIES, LOOKS = "index.json", "log.jsonl", "texts.jsonl", "parties.jsonl", "looks.jsonl"
ANSWERS = "answers.jsonl"
# What a damaged ZIP or a damaged document in it makes the standard library raise.
DAMAGED = (
    zipfile.BadZipFile,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RuntimeError,
    OSError,
    EOFError,
    NotImplementedError,
)


class NoExport(Exception):
    """This file is no export of Gehoor at all."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came out: `findings` is empty where nothing was changed or left out; `left_out` was left out on purpose."""

    reference: str
    scope: str
    seal: str
    events: int
    documents: int
    findings: tuple[str, ...]
    left_out: Mapping[str, Sequence[object]] = field(default_factory=dict)


def prove(source: Path) -> Proof:
    """Check an export; raises NoExport for what is none, and OSError where the file cannot be read."""
    if not is_export(source):
        raise NoExport(source.name)
    findings = list(seal_findings(source))
    index: dict[str, object] = {}
    try:
        with zipfile.ZipFile(source) as opened:
            index = _index(opened)
            findings += _contents(opened, index)
    except DAMAGED as problem:
        findings.append(f"it cannot be read to the end ({type(problem).__name__})")
    log, left_out = index.get("log"), index.get("left_out")
    known = log if isinstance(log, dict) else {}
    return Proof(
        reference=str(index.get("reference", "")),
        scope=str(index.get("scope", "")),
        seal=seal_of(source),
        events=known.get("events", 0),
        documents=known.get("documents", 0),
        findings=tuple(findings),
        left_out=left_out if isinstance(left_out, dict) else {},
    )


def _index(opened: zipfile.ZipFile) -> dict[str, object]:
    found = json.loads(opened.read(INDEX))
    if not isinstance(found, dict):
        raise TypeError(INDEX)
    return found


def _contents(opened: zipfile.ZipFile, index: dict[str, object]) -> Iterator[str]:
    if index.get("format") != FORMAT:
        yield f"the index says format {index.get('format')!r}; this program reads {FORMAT}"
        return
    yield from _listed(opened, index)
    if index["scope"] == "complainant":
        # What is somebody's own holds no log of the file.
        return
    events = _lines(opened, LOG)
    left_out = index["left_out"]
    if not isinstance(left_out, dict) or not isinstance(index["log"], dict):
        raise TypeError("index")
    if index["scope"] == "whole" and any(left_out[name] for name in left_out if name != "answers"):
        yield "it says to be whole and leaves something out"
    yield from chain_findings(str(index["reference"]), events, index["log"])
    yield from text_findings(events, _lines(opened, TEXTS), left_out.get("texts", ()))
    yield from party_findings(events, _lines(opened, PARTIES), left_out.get("parties", ()))
    if "answers" in index["log"]:  # exports of before hold none
        yield from answer_findings(events, _lines(opened, ANSWERS), left_out.get("answers", ()))
    yield from log_findings(events, _lines(opened, LOOKS))
    yield from _documents(index, events, left_out.get("documents", ()))


def _listed(opened: zipfile.ZipFile, index: dict[str, object]) -> Iterator[str]:
    """Everything that the index names is there as it was, and nothing else."""
    names = Counter(opened.namelist())
    for name, count in names.items():
        if count > 1:
            yield f"{name} stands in it {count} times"
    files = index["files"]
    if not isinstance(files, list):
        raise TypeError("files")
    for each in files:
        path = str(each["path"])
        if path not in names:
            yield f"{path} is missing"
        elif _digest(opened, path) != each["sha256"]:
            yield f"{path} was changed"
    for name in names.keys() - {str(each["path"]) for each in files} - {INDEX}:
        yield f"{name} was added"


def _documents(index: dict[str, object], events: Sequence[dict[str, object]], left_out: Sequence[str]) -> Iterator[str]:
    """Every document that an event names is there, unless it was left out on purpose."""
    files = index["files"]
    present = {each["sha256"] for each in files} if isinstance(files, list) else set()
    for digest in sorted(_named(events) - present - set(left_out)):
        yield f"the document with digest {digest[:12]} is missing"


def _named(events: Sequence[dict[str, object]]) -> set[str]:
    found: set[str] = set()
    for event in events:
        data = event["data"]
        own = data.get("file", {}) if isinstance(data, dict) else {}
        documents = own.get("documents")
        if isinstance(documents, dict):
            found |= {str(digest) for digest in documents.values()}
        elif isinstance(documents, list):
            found |= {str(digest) for digest in documents}
        if isinstance(own.get("digest"), str):
            found.add(own["digest"])
    return found


def _lines(opened: zipfile.ZipFile, path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in opened.read(path).decode().split("\n") if line]


def _digest(opened: zipfile.ZipFile, path: str) -> str:
    found = hashlib.sha256()
    with opened.open(path) as source:
        while piece := source.read(CHUNK):
            found.update(piece)
    return found.hexdigest()
