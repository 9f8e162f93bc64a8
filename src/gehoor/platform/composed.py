"""Questions to the database that are composed once in a process: that costs Django more than asking them.

    @composed_once
    def _tasks(complaint_id: int) -> QuerySet[Task]:
        return Task.objects.filter(complaint_id=complaint_id)

    _tasks(7)  # a list of tasks

What is given by place (whole numbers, texts, days, instants) stands in the statement as it is, as a value that changes.
What is given by name shapes the statement, and each shape is composed by itself. A question may depend on nothing else:
not on the language, nor on the time.
"""

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import QuerySet, prefetch_related_objects

MOST_KEPT = 200  # shapes of one question


class _Answering:
    """Stands where Django's reading of rows has a query set and its query: only with what it looks at."""

    def __init__(self, question: Any, compiler: Any) -> None:
        self.model, self.db = question.model, question.db
        # Kept under these names by a query set, and read there by the classes that make rows of what comes back.
        self._iterable_class = question._iterable_class  # noqa: SLF001
        self._prefetch_related_lookups = question._prefetch_related_lookups  # noqa: SLF001
        self._fields, self._fetch_mode = question._fields, question._fetch_mode  # noqa: SLF001
        self._known_related_objects: dict[object, object] = {}
        self.query, self.compiler = self, compiler

    def get_compiler(self, *_told: object, **_more: object) -> Any:
        return self.compiler

    def rows(self, sql: str, parameters: tuple[Any, ...]) -> list[Any]:
        asked = copy.copy(self)
        asked.query, asked.compiler = asked, copy.copy(self.compiler)
        asked.compiler.connection = connections[self.db]  # that of this thread
        asked.compiler.as_sql = lambda: (sql, parameters)
        rows = list(self._iterable_class(asked))
        prefetch_related_objects(rows, *self._prefetch_related_lookups)
        return rows


@dataclass(frozen=True, slots=True)
class _Composed:
    """A statement as Django composed it; `places`: which of its parameters stands for which value that is given."""

    answering: _Answering
    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]

    def ask(self, given: tuple[Any, ...]) -> list[Any]:
        parameters = list(self.parameters)
        for place, which in self.places:
            parameters[place] = _spoken(given[which], type(parameters[place]))
        return self.answering.rows(self.sql, tuple(parameters))


def composed_once[**Given, Row](compose: Callable[Given, QuerySet[Any, Row]]) -> Callable[Given, list[Row]]:
    """Compose this question once for each shape; asked again, only its values change. Answers with a list.

    Raises LookupError where a value that was given by place does not stand in the statement as it is.
    """

    @lru_cache(MOST_KEPT)
    def composed(kinds: tuple[type, ...], shape: tuple[tuple[str, Any], ...]) -> _Composed | None:
        marks = tuple(_MARKS[kind](place) for place, kind in enumerate(kinds))
        return _composed(compose(*marks, **dict(shape)), marks)

    @wraps(compose)
    def ask(*given: Given.args, **shape: Given.kwargs) -> list[Row]:
        found = composed(tuple(map(type, given)), tuple(shape.items()))
        return found.ask(given) if found else []

    return ask


def _composed(question: QuerySet[Any, Any], marks: tuple[Any, ...]) -> _Composed | None:
    """None for a question that no row can answer."""
    compiler = question.query.get_compiler(question.db)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        return None
    spoken = [_spoken(mark, type(mark)) for mark in marks]
    places = tuple((place, spoken.index(value)) for place, value in enumerate(parameters) if value in spoken)
    if len({which for _place, which in places}) < len(marks):
        raise LookupError(sql)
    compiler.query = None  # not needed any more, and large
    return _Composed(_Answering(question, compiler), sql, tuple(parameters), places)


def _spoken(value: Any, kind: type) -> Any:
    """A value as this database's driver takes it; `kind` is that of the parameter (numbers have one for each width)."""
    match value:
        case dt.datetime():
            return connection.ops.adapt_datetimefield_value(value)
        case dt.date():
            return connection.ops.adapt_datefield_value(value)
        case int():
            return kind(value)
        case _:
            return value


# Values that nobody asks for, by which the parameters are found.
_MARKS: dict[type, Callable[[int], Any]] = {
    int: lambda place: 1_987_654_300 + place,
    str: lambda place: f"\ufdd0{place}",
    dt.date: lambda place: dt.date(2987, 6, 1 + place),
    dt.datetime: lambda place: dt.datetime(2987, 7, 1, 3, 4, 5 + place, tzinfo=dt.UTC),
}
