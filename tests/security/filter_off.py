"""The seam of the tests: the program without its own filter on organisations.

Every condition that compares an organisation is left out of every query that Django composes, whoever wrote it. There
is no such switch in the program itself, so nobody can find it there. What is left is what the database holds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.db.models.sql.query import Query
from django.db.models.sql.where import WhereNode

ORGANISATION = {"organisation", "organisation_id"}


@contextmanager
def filter_off() -> Iterator[list[str]]:
    """While it lasts no query asks for an organisation; what was left out, by its path."""
    original, left_out = Query.build_filter, []

    def build_filter(query, filter_expr, *args, **kwargs):
        if isinstance(filter_expr, tuple) and ORGANISATION & set(filter_expr[0].split("__")):
            left_out.append(filter_expr[0])
            return WhereNode(), ()
        return original(query, filter_expr, *args, **kwargs)

    with patch.object(Query, "build_filter", build_filter):
        yield left_out
