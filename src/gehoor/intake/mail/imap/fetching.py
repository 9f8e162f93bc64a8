"""Messages of an open folder: which there are, and their exact bytes in pieces."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from imap_tools.imap_utf7 import utf7_encode

from gehoor.intake.mail.imap.connection import Opened
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.platform import clock

PIECE = 1024 * 1024
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_DATE = re.compile(rb'INTERNALDATE "([^"]{20,40})"')


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message on the server: its number, its size in bytes, when the server received it (K38)."""

    uid: int
    size: int
    received_at: dt.datetime


def new_uids(folder: Opened, last_uid: int) -> list[int]:
    """The messages that came after the last one that was read, whether somebody looked at them or not."""
    return [uid for uid in _search(folder, f"UID {last_uid + 1}:*") if uid > last_uid]


def unread_uids(folder: Opened, since: dt.date | None) -> list[int]:
    """Where numbers say nothing (the first time, or a folder made anew): what nobody read, and what is recent."""
    found = set(_search(folder, "UNSEEN"))
    if since is not None:
        found |= set(_search(folder, f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"))
    return sorted(found)


def waiting(folder: Opened, uid: int) -> Waiting | None:
    """What the server says of a message; None when it is gone."""
    told = b" ".join(_flat(_asked(folder, "FETCH", str(uid), "(RFC822.SIZE INTERNALDATE)")))
    size, date = _SIZE.search(told), _DATE.search(told)
    if size is None:
        return None
    return Waiting(uid, int(size[1]), min(clock.now(), _instant(date[1].decode("ascii", "replace") if date else "")))


def pieces(folder: Opened, message: Waiting) -> Iterator[bytes]:
    """Its exact bytes; the server does not mark it as read (PEEK)."""
    for at in range(0, max(message.size, 1), PIECE):
        piece = _literal(_asked(folder, "FETCH", str(message.uid), f"(BODY.PEEK[]<{at}.{PIECE}>)"))
        if piece:
            yield piece
        if len(piece) < PIECE:
            return


def head(folder: Opened, message: Waiting) -> bytes:
    """Its headers alone, for a message over the limit."""
    return _literal(_asked(folder, "FETCH", str(message.uid), "(BODY.PEEK[HEADER])"))


def mark_read(folder: Opened, uid: int) -> None:
    """Say on the server that it was read."""
    _asked(folder, "STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)")


def move(folder: Opened, uid: int, to: str) -> None:
    """Put it into another folder of the server, made where it is not there."""
    name = b'"' + utf7_encode(to).replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
    verb = "MOVE" if folder.can("MOVE") else "COPY"
    kind, _told = folder.client.uid(verb, str(uid), name)
    if kind == "NO":
        folder.client.create(name)
        _asked(folder, verb, str(uid), name)
    if verb == "COPY":
        _asked(folder, "STORE", str(uid), "+FLAGS.SILENT", r"(\Deleted)")
        if folder.can("UIDPLUS"):
            _asked(folder, "EXPUNGE", str(uid))


def _search(folder: Opened, what: str) -> list[int]:
    found = _asked(folder, "SEARCH", what)
    return sorted(int(number) for line in found if line for number in line.split())


def _asked(folder: Opened, *words: str | bytes) -> list[Any]:
    kind, told = folder.client.uid(*words)
    if kind != "OK":
        raise MailboxProblem("protocol")
    return list(told)


def _flat(told: list[Any]) -> Iterator[bytes]:
    for each in told:
        if isinstance(each, bytes):
            yield each
        elif isinstance(each, tuple):
            yield from each


def _literal(told: list[Any]) -> bytes:
    return next((bytes(each[1]) for each in told if isinstance(each, tuple)), b"")


def _instant(told: str) -> dt.datetime:
    try:
        day, month, rest = told.strip().split("-", 2)
        written = f"{int(day):02d} {_MONTHS.index(month.title()) + 1:02d} {rest}"
        return dt.datetime.strptime(written, "%d %m %Y %H:%M:%S %z")
    except ValueError:
        return clock.now()
