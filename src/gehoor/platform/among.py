"""Whether a value is among those that another query finds, so that an index can look them up."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func, QuerySet, Subquery
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
