"""What somebody typed in a form of which the session was over: carried through entering, then put back as a draft."""

from collections.abc import Mapping

from django.http import HttpRequest

MARK = "typed-"
PAGE = "page"
UNTOUCHED = frozenset({"csrfmiddlewaretoken", "seen", "once", PAGE})
MOST_FIELDS, MOST_CHARACTERS = 40, 60_000


def carried(request: HttpRequest) -> dict[str, str]:
    """What must go along with the code that is asked now: fields of a page that was sent, or carried before."""
    if any(name.startswith(MARK) for name in request.POST):
        return {name: value for name, value in _values(request).items() if name.startswith(MARK)}
    return {f"{MARK}{name}": value for name, value in _values(request).items() if name not in UNTOUCHED}


def brought(request: HttpRequest) -> Mapping[str, str]:
    """The same, with the names that the form knows."""
    return {name.removeprefix(MARK): value for name, value in _values(request).items() if name.startswith(MARK)}


def _values(request: HttpRequest) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in list(request.POST)[:MOST_FIELDS]:
        value = request.POST.get(name, "")
        if value and len(value) <= MOST_CHARACTERS:
            found[name] = value
    return found
