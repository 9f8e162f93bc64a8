"""Take in one message (RFC 5322) from a file or standard input, or a whole folder of messages."""

import argparse
import datetime as dt
import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import batched
from pathlib import Path
from typing import IO, Any

from gehoor.config.cli import DONE, LATER, REFUSED, WRONG_USE, Stop, say_json, setup_django
from gehoor.config.cli.options import add_json

PIECE = 256 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE", nargs="?", help="the message, or - for standard input (also without)")
    parser.add_argument("--organisation", metavar="NAME", help="whose it is when no address of ours says so")
    parser.add_argument("--maildir", metavar="DIR", help="a Maildir, or a folder with a message in each file")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Exit 0 once it is stored durably, 65 when nothing could be stored, 75 to try again."""
    if options.file and options.maildir:
        raise Stop("give a file or --maildir, not both", WRONG_USE)
    setup_django("gehoor.config.settings_intake")
    taker = _Taker(options.organisation)
    return _folder(taker, options) if options.maildir else _one(taker, options)


def _one(taker: "_Taker", options: argparse.Namespace) -> int:
    name = options.file or "-"
    try:
        source: IO[bytes] = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115  closed below
    except OSError as problem:
        raise Stop(f"{name}: {problem.strerror}", REFUSED) from None
    with source:
        answer = taker.take(iter(lambda: source.read(PIECE), b""), taker.now())
    if options.json:
        say_json(answer)
    else:
        print(" ".join(str(answer[key]) for key in ("result", "reference", "why") if answer[key]))
    return DONE


def _folder(taker: "_Taker", options: argparse.Namespace) -> int:
    """Each message by itself in the end: one that cannot be taken stops no other. The folder is left as it is."""
    results: list[dict[str, Any]] = []
    codes = [DONE]
    for paths in batched(_messages(Path(options.maildir)), taker.at_once):
        for path, (answer, code) in zip(paths, taker.together(paths), strict=True):
            results.append({"file": path.name} | answer)
            codes.append(code)
    counted = Counter(str(each["result"] or "not stored") for each in results)
    if options.json:
        say_json({"messages": len(results), "results": counted, "each": results})
    else:
        print(", ".join(f"{number} {result}" for result, number in sorted(counted.items())) or "no messages")
    return max(codes)


def _messages(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise Stop(f"{folder}: this is no folder", REFUSED)
    folders = [folder / name for name in ("new", "cur") if (folder / name).is_dir()] or [folder]
    for each in folders:
        yield from sorted(path for path in each.iterdir() if path.is_file() and not path.name.startswith("."))


def _delivered(path: Path) -> dt.datetime:
    """A file's time is when it was delivered here; a folder that was copied has the time of copying."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        yield from iter(lambda: source.read(PIECE), b"")


class _Taker:
    """Takes in messages for one call of the command."""

    def __init__(self, organisation: str | None) -> None:
        self.receive = importlib.import_module("gehoor.intake.mail.receive")
        self.many = importlib.import_module("gehoor.intake.mail.together")
        self.at_once: int = self.many.AT_ONCE
        self.now = importlib.import_module("gehoor.platform.clock").now
        self.later = (importlib.import_module("django.db").DatabaseError, OSError)
        self.organisation = self._named(organisation) if organisation else None

    def take(self, pieces: Iterable[bytes], at: dt.datetime) -> dict[str, Any]:
        """What became of it, as the contract says; Stop with 65 or 75."""
        try:
            return asdict(self.receive.receive_message(pieces, self.receive.Arrival(at, self.organisation)))
        except (self.receive.NoMessage, self.receive.NoOrganisation) as problem:
            raise Stop(self._refused(problem), REFUSED) from None
        except self.later as problem:
            raise Stop(f"not stored now, try again ({type(problem).__name__})", LATER) from None

    def together(self, paths: Sequence[Path]) -> list[tuple[dict[str, Any], int]]:
        """The answer and exit code of each file."""
        now = self.now()
        try:
            arrivals = [self.receive.Arrival(min(now, _delivered(path)), self.organisation) for path in paths]
            answers = self.many.receive_together(list(zip(map(_pieces, paths), arrivals, strict=True)))
        except self.later:
            return [self._alone(path) for path in paths]
        return [self._answer(each) for each in answers]

    def _alone(self, path: Path) -> tuple[dict[str, Any], int]:
        try:
            return self.take(_pieces(path), min(self.now(), _delivered(path))), DONE
        except Stop as stop:
            return {"result": None, "reference": None, "why": str(stop)}, stop.code
        except OSError as problem:
            return {"result": None, "reference": None, "why": problem.strerror}, LATER

    def _answer(self, each: Any) -> tuple[dict[str, Any], int]:
        if isinstance(each, self.receive.Received):
            return asdict(each), DONE
        return {"result": None, "reference": None, "why": self._refused(each)}, REFUSED

    def _refused(self, problem: Exception) -> str:
        if isinstance(problem, self.receive.NoMessage):
            return "there is no message to read"
        return "for none of our addresses; name the organisation with --organisation"

    def _named(self, name: str) -> object:
        organisations = importlib.import_module("gehoor.authority.queries.organisations")
        try:
            found = organisations.organisation_named(name)
        except self.later as problem:
            raise Stop(f"the database does not answer ({type(problem).__name__})", LATER) from None
        if found is None:
            raise Stop(f"there is no organisation {name!r}", REFUSED)
        return found
