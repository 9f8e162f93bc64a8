"""Whether a value is among those that another query finds, so that an index can look them up."""

import json
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigIntegerField, BooleanField, Expression, Func, QuerySet, Subquery
from django.db.models.sql.compiler import SQLCompiler


class _Keys(Subquery):
    # Nothing found is no condition that holds, not a NULL in its place.
    empty_result_set_value = NotImplemented


class Among(Func):
    """`Q(Among("pk", keys))` says the same as `Q(pk__in=keys)`; `keys` is a query of one column that stands alone.

    Beside another condition with OR, PostgreSQL reads every row for `IN (SELECT …)`; an array of the keys, found once,
    it looks up in the index.
    """

    output_field = BooleanField()
    template = "%(expressions)s"
    arg_joiner = " IN "

    def __init__(self, name: str, keys: QuerySet[Any, Any], **more: Any) -> None:
        super().__init__(name, _Keys(keys), **more)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """`name = ANY(ARRAY(SELECT …))`."""
        return self.as_sql(compiler, connection, template="%(expressions)s)", arg_joiner=" = ANY(ARRAY", **more)


class _Numbers(Expression):
    """Whole numbers as one value: a list of thousands is otherwise as many values to write and to read."""

    output_field = BigIntegerField()

    def __init__(self, numbers: Iterable[int]) -> None:
        super().__init__()
        self.numbers = tuple(numbers)

    def as_sql(self, _compiler: SQLCompiler, _connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return "(SELECT value FROM json_each(%s))", (json.dumps(self.numbers),)

    def as_postgresql(self, _compiler: SQLCompiler, _connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return "(%s::bigint[])", (list(self.numbers),)


class OneOf(Func):
    """`Q(OneOf("pk", numbers))` says the same as `Q(pk__in=numbers)`, for numbers that are known."""

    output_field = BooleanField()
    template = "%(expressions)s"
    arg_joiner = " IN "

    def __init__(self, name: str, numbers: Iterable[int], **more: Any) -> None:
        super().__init__(name, _Numbers(numbers), **more)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **more: Any) -> tuple[str, Any]:
        """`name = ANY(numbers)`."""
        return self.as_sql(compiler, connection, arg_joiner=" = ANY", **more)
