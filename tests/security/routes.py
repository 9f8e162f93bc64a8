"""Every route of the program, out of Django's own table of addresses, and an address for each with values put in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

# Values that name no thing of somebody: which form, which act, which language.
WORDS = {
    "key": "notitie",
    "kind": "copy",
    "act": "versturen",
    "language": "nl",
    "slug": "wat-er-gebeurde",
    "form": "berichten",
    "provider_id": "aanbieder",
    "year": "2026",
    "name": "received",
}
# Every other name names a thing, so that a new kind is asked for without being told here; `World.things` has values of
# the hidden file. These are of a thing that there is nowhere.
NOWHERE = {"reference": "ZZZZ-ZZZZ", "fingerprint": "f" * 64}
NO_NUMBER = 987_654


@dataclass(frozen=True, slots=True)
class Route:
    """An address as the table has it, with what is called."""

    path: str
    names: tuple[str, ...]

    @property
    def things(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if name not in WORDS)

    def filled(self, values: dict[str, object]) -> str:
        def value(found: re.Match[str]) -> str:
            name = found[1]
            return str(WORDS[name] if name in WORDS else values.get(name, NO_NUMBER))

        return "/" + re.sub(r"<(?:\w+:)?(\w+)>", value, self.path)


def every_route() -> list[Route]:
    return [Route(path, tuple(re.findall(r"<(?:\w+:)?(\w+)>", path))) for path in _paths(get_resolver().url_patterns)]


def _paths(patterns: list, prefix: str = "") -> Iterator[str]:
    for each in patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _paths(each.url_patterns, path)
        elif isinstance(each, URLPattern):
            yield path
