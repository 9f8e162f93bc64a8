"""A snapshot of the database while others write, and back: SQLite by its online backup, PostgreSQL by COPY.

COPY in one read-only snapshot needs no program beside the server, of no particular version, and no right but to read.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.recorder import MigrationRecorder

from gehoor.complaints import guards

SQLITE = "gehoor.sqlite3"


class OtherDatabase(Exception):
    """The backup does not fit this database; the message says what would."""


def snapshot(folder: Path) -> dict[str, int]:
    """Write the database into a folder, as it is at one moment; the number of rows of each table."""
    return _snapshot_sqlite(folder) if connection.vendor == "sqlite" else _snapshot_postgresql(folder)


def load(folder: Path, migrations: tuple[str, ...]) -> None:
    """Replace the contents of this (migrated) database by a snapshot."""
    if connection.vendor == "sqlite":
        _load_sqlite(folder)
    else:
        if set(migrations) != set(applied()):
            raise OtherDatabase("the backup was made by another version: restore it with that one, then upgrade")
        _load_postgresql(folder)


def applied() -> list[str]:
    """The migrations that this database has had."""
    return sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations())


def row_counts() -> dict[str, int]:
    """How many rows each table of this database has."""
    with connection.cursor() as cursor:
        return {table: _count(cursor, table) for table in _tables()}


def _count(cursor: CursorWrapper, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608  a table of our own
    found: int = cursor.fetchone()[0]
    return found


def _tables() -> list[str]:
    return sorted(connection.introspection.table_names())


def _snapshot_sqlite(folder: Path) -> dict[str, int]:
    target = folder / SQLITE
    with (
        closing(sqlite3.connect(str(connection.settings_dict["NAME"]), timeout=60)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        return {table: copy.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in _tables()}  # noqa: S608


def _load_sqlite(folder: Path) -> None:
    connection.close()
    with (
        closing(sqlite3.connect(folder / SQLITE)) as source,
        closing(sqlite3.connect(str(settings.DATABASES["default"]["NAME"]), timeout=60)) as target,
    ):
        source.backup(target)


def _snapshot_postgresql(folder: Path) -> dict[str, int]:
    counts: dict[str, int] = {}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for table in _tables():
            counts[table] = _count(cursor, table)
            columns = ", ".join(_columns(cursor, table))
            with (folder / table).open("wb") as out:
                _copy_out(cursor, f"COPY (SELECT {columns} FROM {_quoted(table)}) TO STDOUT", out.write)  # noqa: S608
            (folder / f"{table}.columns").write_text(columns, "utf-8")
    return counts


def _copy_out(cursor: CursorWrapper, statement: str, write: object) -> None:
    with cursor.cursor.copy(statement) as copy:
        for piece in copy:
            write(bytes(piece))  # type: ignore[operator]  # the write of a file


def _load_postgresql(folder: Path) -> None:
    tables = sorted(path.stem for path in folder.glob("*.columns"))
    guards.remove(connection)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(map(_quoted, tables))} CASCADE")
        for table in tables:
            columns = (folder / f"{table}.columns").read_text("utf-8")
            with cursor.cursor.copy(f"COPY {_quoted(table)} ({columns}) FROM STDIN") as copy:
                for piece in _pieces(folder / table):
                    copy.write(piece)
        for statement in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(statement)
    guards.install(connection)


def _pieces(source: Path) -> Iterator[bytes]:
    with source.open("rb") as opened:
        while piece := opened.read(1 << 20):
            yield piece


def _columns(cursor: CursorWrapper, table: str) -> list[str]:
    return [_quoted(column.name) for column in connection.introspection.get_table_description(cursor, table)]


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _models() -> list[type]:
    found = connection.introspection.installed_models(_tables())
    return sorted(found, key=lambda model: model._meta.label)
