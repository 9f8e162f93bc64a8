"""Write a few new rows with an INSERT that is spelled once in each process.

Where a request must be cheap, composing the same statement again costs more than all the rest, and so does waiting
for the database once more: filing writes eight tables. Many rows go the ordinary way, in batches.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from itertools import count as counting
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

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


@dataclass(frozen=True, slots=True)
class Change:
    """Something that stands already, and the fields in which it is to be written as it is in memory now."""

    row: models.Model
    fields: tuple[str, ...]


type Others = Callable[[], tuple[Sequence[Rows], Sequence[Change]]]


def insert_together(named: Sequence[Rows], others: Others) -> None:
    """Write new rows of several models, each model's in one list, and what changes with them: all or nothing.

    `named` get their keys first, so that what `others` makes can name them; the latter need not get theirs.
    PostgreSQL draws the keys with one statement and writes everything with a second one.
    """
    here = connections[DEFAULT_DB_ALIAS]
    if here.vendor != "postgresql" or any(len(rows) > FEW for rows in named):
        with transaction.atomic():
            _one_by_one(named, others)
    else:
        # One statement is a transaction by itself; within another one it must fail alone.
        numbering: CursorWrapper = here.numbering_cursor()  # type: ignore[attr-defined]  # of our own connection
        with transaction.atomic() if here.in_atomic_block else nullcontext(), numbering as cursor:
            _in_one(named, others, here, cursor)


def _one_by_one(named: Sequence[Rows], others: Others) -> None:
    for rows in named:
        insert_rows(rows)
    groups, changes = others()
    for rows in groups:
        insert_rows(rows)
    for change in changes:
        change.row.save(update_fields=change.fields)


def _in_one(named: Sequence[Rows], others: Others, here: BaseDatabaseWrapper, cursor: CursorWrapper) -> None:
    cursor.execute(_draw(tuple((type(rows[0]), len(rows)) for rows in named if rows)))
    for row, key in zip(chain.from_iterable(named), cursor.fetchone(), strict=True):
        _written(row, key)
    made, changes = others()
    groups = [rows for rows in (*named, *made) if rows]
    shape = tuple((type(rows[0]), len(rows), rows[0].pk is not None) for rows in groups)
    values: list[Any] = []
    for rows, (_model, _count, keyed) in zip(groups, shape, strict=True):
        for row in rows:
            values += (row.pk, *_values(row, here)) if keyed else _values(row, here)
    for change in changes:
        fields = _named(type(change.row), change.fields)
        values += (field.get_db_prep_save(field.pre_save(change.row, add=False), here) for field in fields)
        values.append(change.row.pk)
    cursor.execute(_together(shape, tuple((type(change.row), change.fields) for change in changes)), values)


def _written(row: models.Model, key: Any) -> None:
    row.pk = key
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def _values(row: models.Model, here: BaseDatabaseWrapper) -> Iterator[Any]:
    for field, as_it_is in _columns(type(row)):
        value = getattr(row, field.attname)
        if type(value) is as_it_is:
            yield value
            continue
        if value is None and field.is_relation and field.is_cached(row):
            setattr(row, field.name, field.get_cached_value(row))  # it was written after it was assigned
        yield field.get_db_prep_save(field.pre_save(row, add=True), here)


@cache
def _columns(model: type[models.Model]) -> tuple[tuple[Any, type | None], ...]:
    """What is written, each with the type of values that Django hands on as they are."""
    return tuple((field, _AS_THEY_ARE.get(type(field))) for field in _fields(model))


_AS_THEY_ARE: dict[type, type] = {models.CharField: str, models.TextField: str, models.BooleanField: bool}


@cache
def _fields(model: type[models.Model]) -> tuple[Any, ...]:
    """What is written: every column except the key."""
    return tuple(field for field in model._meta.local_concrete_fields if not field.primary_key)


@lru_cache(SHAPES)
def _named(model: type[models.Model], names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(model._meta.get_field(name) for name in names)


@cache
def _statement(model: type[models.Model], count: int, once: bool, _vendor: str) -> str:
    """The statement for so many rows; each database quotes in its own way."""
    end = "ON CONFLICT DO NOTHING" if once else f"RETURNING {connection.ops.quote_name(str(model._meta.pk.column))}"
    return f"{_insert(model, count, keyed=False)} {end}"


@lru_cache(SHAPES)
def _together(
    shape: tuple[tuple[type[models.Model], int, bool], ...],
    changes: tuple[tuple[type[models.Model], tuple[str, ...]], ...],
) -> str:
    """One statement for rows of several tables: each but the last as a part of its own."""
    inserts = (_insert(model, count, keyed=keyed) for model, count, keyed in shape)
    *first, last = (*inserts, *(_update(model, names) for model, names in changes))
    parts = ", ".join(f"part_{number} AS ({part})" for number, part in enumerate(first))
    return _numbered(f"WITH {parts} {last}" if first else last)


def _numbered(statement: str) -> str:
    """With $1, $2 for the values, in their order; nothing else in a statement of ours says %s."""
    number = counting(1)
    return re.sub("%s", lambda _mark: f"${next(number)}", statement)


@lru_cache(SHAPES)
def _draw(shape: tuple[tuple[type[models.Model], int], ...]) -> str:
    """The next keys of these tables, in one row."""
    keys = (
        f"nextval(pg_get_serial_sequence('{model._meta.db_table}', 'id'))"
        for model, count in shape
        for _ in range(count)
    )
    return f"SELECT {', '.join(keys)}"


def _insert(model: type[models.Model], rows: int, *, keyed: bool) -> str:
    quote = connection.ops.quote_name
    columns = [field.column for field in _fields(model)]
    if keyed:
        columns.insert(0, str(model._meta.pk.column))
    row = f"({', '.join(['%s'] * len(columns))})"
    named = ", ".join(map(quote, columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({named}) VALUES {', '.join([row] * rows)}"  # noqa: S608  our own names


def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    quote = connection.ops.quote_name
    named = ", ".join(f"{quote(field.column)} = %s" for field in _named(model, names))
    return f"UPDATE {quote(model._meta.db_table)} SET {named} WHERE {quote(str(model._meta.pk.column))} = %s"  # noqa: S608
