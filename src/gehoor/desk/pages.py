"""Numbers and words out of an address, read kindly: what cannot be read counts as not given."""

from django.http import QueryDict


def number_in(query: QueryDict, name: str) -> int | None:
    """A whole number of at most nine digits, or None."""
    return whole_number(query.get(name, ""))


def whole_number(typed: str) -> int | None:
    """The same out of a text."""
    value = typed.strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 9 else None  # noqa: PLR2004  digits


def page_in(query: QueryDict) -> int:
    """The page of a list, from 1."""
    return max(number_in(query, "pagina") or 1, 1)
