"""Write a few new rows with an INSERT that is spelled once in each process.

Where a request must be cheap, composing the same statement again costs more than all the rest: filing writes seven
tables. Many rows go the ordinary way, in batches.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

FEW = 8


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
        row.pk = key
        row._state.adding, row._state.db = False, here.alias


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
    quote = connection.ops.quote_name
    table, key = quote(model._meta.db_table), quote(str(model._meta.pk.column))
    columns = ", ".join(quote(field.column) for field in _fields(model))
    row = f"({', '.join(['%s'] * len(_fields(model)))})"
    end = "ON CONFLICT DO NOTHING" if once else f"RETURNING {key}"
    return f"INSERT INTO {table} ({columns}) VALUES {', '.join([row] * count)} {end}"  # noqa: S608  our own names
