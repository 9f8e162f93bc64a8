"""The connection: before a statement it says for whom the program works now, if that is not what it said last.

So nothing is said twice on a kept connection, and whoever gets the connection next cannot read on behalf of the one
before: each statement compares first. A rollback takes back what was said in the transaction; then it is said again.
"""

import select
from collections.abc import Callable
from typing import Any

from django.db.backends.postgresql import base, operations
from django.db.backends.utils import CursorWrapper
from psycopg import RawCursor
from psycopg.pq import TransactionStatus

from gehoor.platform.wall import SETTING, working_for

_SAID = "gehoor_said"  # kept on the connection itself: a pool hands it to others


class DatabaseOperations(operations.DatabaseOperations):
    """With statements whose values are numbered."""

    def last_executed_query(self, cursor: Any, sql: str, params: Any) -> str:
        """What was asked, for who looks over the shoulder; composed with its values where they stand as %s."""
        return sql if isinstance(cursor, RawCursor) else super().last_executed_query(cursor, sql, params)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that knows what it said."""

    ops_class = DatabaseOperations

    def numbering_cursor(self) -> CursorWrapper:
        """A cursor for statements whose values are numbered ($1, $2), as the server reads them.

        One with %s is taken apart and numbered again at each call, where it is long: that costs more than asking it.
        """
        self.close_if_health_check_failed()
        self.ensure_connection()
        with self.wrap_database_errors:
            cursor: CursorWrapper = self._prepare_cursor(RawCursor(self.connection))  # type: ignore[attr-defined]  # not in the stubs
            return cursor

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.execute_wrappers.append(self._speaking)

    def is_usable(self) -> bool:
        """Whether the server is still there, once a request: who goes away ends the connection, and that can be read.

        Asked without a question, which would be one wait more for each page.
        """
        if self.connection is not None and not self.connection.closed and _is_silent(self.connection.fileno()):
            return True
        return super().is_usable()

    def _speaking(
        self, execute: Callable[..., object], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> object:
        wanted = working_for()
        if wanted != getattr(self.connection, _SAID, None):
            self._say(wanted)
        return execute(sql, params, many, context)

    def _say(self, wanted: str) -> None:
        """Past Django's cursor: nothing is said as long as nothing changes, and no statement of a page is counted."""
        if self.connection.info.transaction_status == TransactionStatus.INERROR:
            return  # nothing can be read before the rollback, which must not be kept from happening
        with self.wrap_database_errors:
            self.connection.execute(f"SET {SETTING} = '{wanted}'")  # digits or a star
        setattr(self.connection, _SAID, wanted)

    def _forget(self) -> None:
        if self.connection is not None:
            setattr(self.connection, _SAID, None)

    def _rollback(self) -> None:
        self._forget()
        super()._rollback()  # type: ignore[misc]  # the stubs do not know it

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # the stubs do not know it
        self._forget()

    def _close(self) -> None:
        if self.in_atomic_block:
            self._forget()  # a pool rolls back what was not finished
        super()._close()  # type: ignore[misc]  # the stubs do not know it


def _is_silent(socket: int) -> bool:
    """Whether nothing came in that was not asked for."""
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return not poll.poll(0)
