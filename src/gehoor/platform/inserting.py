"""Write a few new rows with an INSERT that is spelled once in each process.

Where a request must be cheap, composing the same statement again costs more than all the rest, and so does waiting
for the database once more: filing writes eight tables. Many rows go the ordinary way, in batches.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

FEW = 8
SHAPES = 200  # of statements for several tables; most births have the same

type Rows = Sequence[models.Model]


def insert_rows[Row: models.Model](rows: Sequence[Row], *, once: bool = False) -> None:
    """Write new rows of one plain model and give each its key, like `bulk_create`: no signals.

    `once`: what stands already is left as it stands, and no row gets a key. Else IntegrityError, as there.
    """
    if not rows:
        return
    model = type(rows[0])
    if len(rows) > FEW:
        ordinary: models.QuerySet[Row] = models.QuerySet(model)
        ordinary.bulk_create(rows, ignore_conflicts=once)
        return
    here = connections[DEFAULT_DB_ALIAS]  # `connection` looks it up again at each word
    values = [value for row in rows for value in _values(row, here)]
    with here.cursor() as cursor:
        cursor.execute(_statement(model, len(rows), once, here.vendor), values)
        keys = [] if once else cursor.fetchall()
    for row, (key,) in zip(rows, keys, strict=False):
        _written(row, key)


def insert_together(named: Sequence[Rows], others: Callable[[], Sequence[Rows]]) -> None:
    """Write new rows of several models, each model's in one list, in the caller's transaction.

    `named` get their keys first, so that what `others` makes can name them; the latter need not get theirs.
    PostgreSQL draws the keys with one statement and writes everything with a second one.
    """
    here = connections[DEFAULT_DB_ALIAS]
    if here.vendor != "postgresql" or any(len(rows) > FEW for rows in named):
        for rows in named:
            insert_rows(rows)
        for rows in others():
            insert_rows(rows)
        return
    drawn = [row for rows in named for row in rows]
    with here.cursor() as cursor:
        cursor.execute(_draw(tuple((type(rows[0]), len(rows)) for rows in named if rows)))
        for row, key in zip(drawn, cursor.fetchone(), strict=True):
            _written(row, key)
        groups = [rows for rows in (*named, *others()) if rows]
        shape = tuple((type(rows[0]), len(rows), rows[0].pk is not None) for rows in groups)
        values = [
            value
            for rows, (_model, _count, keyed) in zip(groups, shape, strict=True)
            for row in rows
            for value in ((row.pk, *_values(row, here)) if keyed else _values(row, here))
        ]
        cursor.execute(_together(shape), values)


def _written(row: models.Model, key: Any) -> None:
    row.pk = key
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def _values(row: models.Model, here: BaseDatabaseWrapper) -> Iterator[Any]:
    for field in _fields(type(row)):
        if field.is_relation and getattr(row, field.attname) is None and field.is_cached(row):
            setattr(row, field.name, field.get_cached_value(row))  # it was written after it was assigned
        yield field.get_db_prep_save(field.pre_save(row, add=True), here)


@cache
def _fields(model: type[models.Model]) -> tuple[Any, ...]:
    """What is written: every column except the key."""
    return tuple(field for field in model._meta.local_concrete_fields if not field.primary_key)


@cache
def _statement(model: type[models.Model], count: int, once: bool, _vendor: str) -> str:
    """The statement for so many rows; each database quotes in its own way."""
    end = "ON CONFLICT DO NOTHING" if once else f"RETURNING {connection.ops.quote_name(str(model._meta.pk.column))}"
    return f"{_insert(model, count, keyed=False)} {end}"


@lru_cache(SHAPES)
def _together(shape: tuple[tuple[type[models.Model], int, bool], ...]) -> str:
    """One statement for rows of several tables: each but the last as a part of its own."""
    *first, last = (_insert(model, count, keyed=keyed) for model, count, keyed in shape)
    parts = ", ".join(f"part_{number} AS ({part})" for number, part in enumerate(first))
    return f"WITH {parts} {last}" if first else last


@lru_cache(SHAPES)
def _draw(shape: tuple[tuple[type[models.Model], int], ...]) -> str:
    """The next keys of these tables, in one row."""
    keys = (
        f"nextval(pg_get_serial_sequence('{model._meta.db_table}', 'id'))"
        for model, count in shape
        for _ in range(count)
    )
    return f"SELECT {', '.join(keys)}"


def _insert(model: type[models.Model], count: int, *, keyed: bool) -> str:
    quote = connection.ops.quote_name
    columns = [field.column for field in _fields(model)]
    if keyed:
        columns.insert(0, str(model._meta.pk.column))
    row = f"({', '.join(['%s'] * len(columns))})"
    named = ", ".join(map(quote, columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({named}) VALUES {', '.join([row] * count)}"  # noqa: S608  our own names
