"""Blank what tells who somebody is: names that are known in the file, and numbers and addresses by their shape."""

import re
from collections.abc import Collection, Iterable

from stdnum import iban
from stdnum.nl import bsn

from gehoor.complaints.queries.values import FilePage

BLANK = "[…]"
SHORTEST = 3  # letters of a part of a name; shorter ones are words as well
# What stands in a name and is no name.
PARTICLES = frozenset({"van", "der", "den", "het", "ten", "ter", "mevrouw", "heer", "dhr", "mevr", "the", "and"})
SHAPES = (
    re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.\w{2,}"),
    re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"),
    re.compile(r"\b\d{4} ?[A-Z]{2}\b"),
    re.compile(r"(?<![\w+])(?:\+|00)?\d[\d ()-]{7,}\d\b"),
    re.compile(r"\b\d{9}\b"),
    re.compile(r"\b[A-Z]{1,3}-\d{2,3}-[A-Z]{1,3}\b|\b\d{1,3}-[A-Z]{2,3}-\d{1,3}\b"),
)


def names_in(page: FilePage) -> tuple[str, ...]:
    """Everything by which a file knows its people: names and their parts, addresses, and who worked on it."""
    whole = [
        text for party in page.parties for text in (party.name, party.address, party.city, party.email, party.phone)
    ]
    whole += [each.name for each in page.assignments]
    whole += [entry.actor for entry in page.timeline if entry.actor]
    return parts_of(whole)


def parts_of(whole: Collection[str]) -> tuple[str, ...]:
    """These names and addresses and their parts, without what is no name, the longest first."""
    parts = [part for name in whole for part in re.findall(r"[^\W\d_]{3,}", name)]
    found = {text.strip() for text in (*whole, *parts) if text.strip().casefold() not in PARTICLES}
    return tuple(sorted((each for each in found if len(each) >= SHORTEST), key=lambda each: (-len(each), each)))


def blanked(text: str, names: Iterable[str]) -> str:
    """The text without them. A proposal: a person reads it before anybody else does."""
    for shape in SHAPES:
        text = shape.sub(BLANK, text)
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", BLANK, text, flags=re.IGNORECASE)
    return text


def still_telling(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """What of it still stands in a text: names of the file, and numbers that are valid as a BSN or an IBAN."""
    found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)]
    found += [each for each in re.findall(r"\b\d{9}\b", text) if bsn.is_valid(each)]
    found += [each for each in re.findall(r"\b[A-Z]{2}\d{2}[A-Z0-9 ]{11,34}\b", text) if iban.is_valid(each)]
    found += SHAPES[0].findall(text)
    return tuple(dict.fromkeys(found))
