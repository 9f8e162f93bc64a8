"""ClamAV by its own protocol (clamd, INSTREAM): over TCP or a unix socket. Only an 'OK' is clean (safety row 37)."""

import datetime as dt
import re
import socket
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

TIMEOUT = 60.0  # seconds for one answer
CONNECTING = 5.0
LARGEST_PIECE = 256 * 1024
MOST_ANSWER = 4096

CLEAN, WAITING, BLOCKED, NOT_SCANNED = "clean", "waiting", "blocked", "not_scanned"

_FOUND = re.compile(r"^stream: (.{1,200}) FOUND$")
_VERSION = re.compile(r"^ClamAV [^/]{1,40}/(\d{1,10})/(.{10,40})$")


class ScannerAway(Exception):
    """The scanner does not answer; what must be scanned keeps waiting."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`state` is clean or blocked; `why` the name of what was found, or why the scanner refused to look."""

    state: str
    why: str = ""


def configured() -> bool:
    """Whether this installation has a scanner (`GEHOOR_CLAMD`: tcp://host:3310 or unix:/path)."""
    return bool(settings.CLAMD)


def first_state() -> str:
    """The state of a file that nobody scanned yet."""
    return WAITING if configured() else NOT_SCANNED


def scan(pieces: Iterable[bytes]) -> Verdict:
    """Have bytes scanned; raises ScannerAway when there is no answer."""
    try:
        with _connected() as line:
            return _verdict(_stream(line, pieces))
    except OSError as problem:
        raise ScannerAway(type(problem).__name__) from problem


def signatures() -> tuple[int, dt.datetime | None]:
    """Number and date of the scanner's signatures, for the status page; raises ScannerAway."""
    try:
        with _connected() as line:
            line.sendall(b"zVERSION\0")
            found = _VERSION.match(_answer(line))
    except OSError as problem:
        raise ScannerAway(type(problem).__name__) from problem
    if found is None:
        return 0, None
    try:
        return int(found[1]), dt.datetime.strptime(found[2], "%a %b %d %H:%M:%S %Y").replace(tzinfo=dt.UTC)
    except ValueError:
        return int(found[1]), None


def _connected() -> socket.socket:
    where = settings.CLAMD
    if where.startswith("unix:"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(CONNECTING)
        try:
            line.connect(where.removeprefix("unix:").removeprefix("//"))
        except OSError:
            line.close()
            raise
    else:
        host, _colon, port = where.removeprefix("tcp://").rpartition(":")
        line = socket.create_connection((host.strip("[]"), int(port)), timeout=CONNECTING)
    line.settimeout(TIMEOUT)
    return line


def _stream(line: socket.socket, pieces: Iterable[bytes]) -> str:
    """Send everything, then read the answer. A scanner that closes halfway has said why, or is away."""
    try:
        line.sendall(b"zINSTREAM\0")
        for piece in pieces:
            for at in range(0, len(piece), LARGEST_PIECE):
                part = piece[at : at + LARGEST_PIECE]
                line.sendall(struct.pack(">I", len(part)) + part)
        line.sendall(struct.pack(">I", 0))
    except (BrokenPipeError, ConnectionResetError):
        # Past its limit it answers and closes: what it said may still be there to read, and it is never 'clean'.
        return _last_words(line)
    return _answer(line)


def _last_words(line: socket.socket) -> str:
    try:
        said = _answer(line)
    except OSError:
        said = ""
    return said if said.endswith(("ERROR", "FOUND")) else "closed before the end ERROR"


def _answer(line: socket.socket) -> str:
    said = b""
    while b"\0" not in said and len(said) < MOST_ANSWER:
        more = line.recv(MOST_ANSWER)
        if not more:
            break
        said += more
    return said.partition(b"\0")[0].decode("utf-8", "replace").strip()


def _verdict(said: str) -> Verdict:
    if said == "stream: OK":
        return Verdict(CLEAN)
    found = _FOUND.match(said)
    if found:
        return Verdict(BLOCKED, found[1])
    if not said:
        raise ScannerAway("no answer")
    return Verdict(BLOCKED, "refused by the scanner")
