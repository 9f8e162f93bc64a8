"""Rows into PostgreSQL by COPY: foreign keys unchecked meanwhile, other indexes made again afterwards."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection
from tools.bench.chains import TABLES, columns

MANY = 20_000  # from so many files on, indexes are made afterwards
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def copy_rows(made: Mapping[type, list[tuple[Any, ...]]]) -> None:
    """Write them, a table at a time."""
    with connection.cursor() as cursor:
        for model in TABLES:
            rows = made.get(model)
            if rows:
                table = model._meta.db_table
                with cursor.copy(f"COPY {table} ({', '.join(columns(model))}) FROM STDIN") as copy:
                    copy.write("".join(_lines(rows)))


def first_keys() -> dict[type, int]:
    """The first free key of each table."""
    return {model: (_asked(f"SELECT max(id) FROM {model._meta.db_table}") or 0) + 1 for model in TABLES}  # noqa: S608


@contextmanager
def unchecked() -> Iterator[None]:
    """No foreign key is checked row by row on this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")


@contextmanager
def filling(files: int) -> Iterator[None]:
    """While in it, many rows come in; afterwards sequences and indexes are as they should be."""
    dropped = _indexes() if files >= MANY else []
    _run(*(f"DROP INDEX {name}" for name, _made in dropped))
    with unchecked():
        yield
    _run("SET maintenance_work_mem = '512MB'", *(made for _name, made in dropped))
    for model in TABLES:
        table = model._meta.db_table
        newest = f"(SELECT max(id) FROM {table})"  # noqa: S608  our own names
        _run(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce({newest}, 1))")


def _run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _indexes() -> list[tuple[str, str]]:
    """Name and definition of every index that is no constraint."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s) AND indexname NOT IN"
            " (SELECT conname FROM pg_constraint)",
            [[model._meta.db_table for model in TABLES]],
        )
        return list(cursor.fetchall())


def _asked(query: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def _lines(rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    for row in rows:
        yield "\t".join([SPELLED[type(value)](value) for value in row]) + "\n"


def _text(value: str) -> str:
    return value.translate(ESCAPES) if MARKS.search(value) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).translate(ESCAPES)


MARKS = re.compile(r"[\\\t\n\r]")
SPELLED: dict[type, Callable[[Any], str]] = {
    str: _text,
    int: str,
    bool: lambda value: "t" if value else "f",
    type(None): lambda _value: "\\N",
    dict: _json,
    list: _json,
    dt.date: dt.date.isoformat,
    dt.datetime: dt.datetime.isoformat,
}
