"""Addresses in header fields; what cannot be read is left out."""

import re
from dataclasses import dataclass
from email.utils import getaddresses

from gehoor.intake.mail.message.headers import Headers, one_line, words

LONGEST_FIELD = 4000  # characters; some thirty addresses
MOST = 100

_ADDRESS = re.compile(r"[^\s<>@,;:\"()\[\]]{1,64}@[^\s<>@,;:\"()\[\]]{1,255}")


@dataclass(frozen=True, slots=True)
class Address:
    """A name as it was shown, and an address in the letters in which it was written."""

    name: str
    email: str

    @property
    def key(self) -> str:
        """What is compared: lower case."""
        return self.email.lower()


def addresses(headers: Headers, *names: str) -> tuple[Address, ...]:
    """All addresses in these fields, in their order."""
    found: list[Address] = []
    for name in names:
        for raw in headers.every(name):
            found.extend(_read(raw))
    return tuple(found[:MOST])


def bare_addresses(text: str) -> list[str]:
    """Whatever looks like an address in a text, lower case."""
    return [found.lower() for found in _ADDRESS.findall(text[:LONGEST_FIELD])][:MOST]


def _read(raw: bytes) -> list[Address]:
    text = one_line(raw.decode("utf-8", "replace"))[:LONGEST_FIELD]
    try:
        pairs = getaddresses([text], strict=False)
    except (ValueError, IndexError, RecursionError):
        pairs = []
    found = [
        Address(words(name.encode()).text[:300], email[:254]) for name, email in pairs if _ADDRESS.fullmatch(email)
    ]
    if found:
        return found
    # Nothing that the standard allows: take what looks like an address, and what stands before it as a name.
    seen = _ADDRESS.search(words(text.encode()).text)
    return [Address(seen.string[: seen.start()].strip(" \"'<")[:300], seen[0][:254])] if seen else []
