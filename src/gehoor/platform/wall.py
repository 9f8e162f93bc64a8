"""For which organisation the program works at this moment: what the database's row security compares with.

Nothing is said by default, and then a database with row security shows no row at all. A request works for the
organisation of its host name, a job for the organisation of its item; `everywhere` is for the command line and for what
the worker does for all. SQLite knows no row security: there this says nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SETTING = "gehoor.organisation"  # of the connection, as the policies read it
NOBODY, EVERYBODY = "", "*"

_working_for: ContextVar[str] = ContextVar("working_for", default=NOBODY)


def working_for() -> str:
    """The number of an organisation, `*` for all, or nothing."""
    return _working_for.get()


@contextmanager
def within(organisation_id: int) -> Iterator[None]:
    """Only rows of this organisation exist."""
    token = _working_for.set(str(organisation_id))
    try:
        yield
    finally:
        _working_for.reset(token)


@contextmanager
def everywhere() -> Iterator[None]:
    """The rows of every organisation exist."""
    token = _working_for.set(EVERYBODY)
    try:
        yield
    finally:
        _working_for.reset(token)


def pieces_within[Piece](organisation_id: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What is made piece by piece after the page was answered, each piece for the same organisation."""
    made = iter(pieces)
    while True:
        with within(organisation_id):
            try:
                piece = next(made)
            except StopIteration:
                return
        yield piece


def work_everywhere() -> None:
    """The same until this process or thread ends."""
    _working_for.set(EVERYBODY)
