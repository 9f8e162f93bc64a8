"""What a message seems to say about who and what, for a person to confirm; never a fact by itself (clause K5)."""

import re
from dataclasses import dataclass

from gehoor.intake.mail.message.cutting import cut
from gehoor.intake.mail.message.incoming import Incoming

MOST_LINES = 400
LONGEST_LINE = 300

_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2}|[a-z]{2})\b")
_STREET = re.compile(r"\b([A-Z][\w'.\- ]{2,60}?\s\d{1,5}(?:\s?[a-zA-Z]{1,2}\b|-\d{1,4})?)(?=[\s,]|$)")
_PHONE = re.compile(r"(?<![\d+])(?:\+31\s?\(?0?\)?|0031|0)[\s\-]?[1-9](?:[\s\-]?\d){7,8}(?!\d)")
_CLOSING = re.compile(
    r"(?:met\s+(?:vriendelijke|hartelijke|beleefde|hoogachtende)\s+groet(?:en)?|vriendelijke groet(?:en)?|hoogachtend"
    r"|groet(?:en|jes)?|mvg|m\.v\.g\.|hartelijke groet(?:en)?|kind regards|best regards|regards|sincerely"
    r"|yours (?:sincerely|faithfully))\b[,.!]?\s{0,5}",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w'’.\-]*(?:\s+[\w'’.\-()]+){0,7}")
_ABOUT = re.compile(
    r"\b(?:(?i:de heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|medewerker|medewerkster|ambtenaar|wethouder|burgemeester"
    r"|baliemedewerker|handhaver|boa|consulent|mr\.?|mrs\.?|ms\.?))\s+((?:van (?:de |der |den )?)?[A-Z][\w'’\-]+)"
)
_DUTCH = {"de", "het", "een", "ik", "van", "en", "dat", "niet", "mijn", "heb", "met", "voor", "u", "op", "te", "maar"}
_ENGLISH = {
    "the",
    "and",
    "my",
    "of",
    "to",
    "that",
    "for",
    "not",
    "have",
    "with",
    "you",
    "on",
    "but",
    "it",
    "at",
    "from",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Each is empty where nothing was seen. `missing` are the elements of Awb 9:4(2) that were not seen."""

    name: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    about: str = ""
    signed: bool = False
    language: str = "nl"
    missing: tuple[str, ...] = ()


def propose(message: Incoming) -> Proposal:
    """Look for name, address, telephone and whom it is about, in the first and last lines of the new words."""
    text = cut(message.text)
    lines = _lines(f"{text.new}\n{text.signature}")
    signer = _signer(lines)
    shown = message.sender.name if message.sender and "@" not in message.sender.name else ""
    address, postcode, city = _address(lines)
    name = signer or shown
    seen = {
        "name": bool(name),
        "address": bool(address and postcode),
        "signed": bool(signer or _ends_with(lines, shown)),
    }
    return Proposal(
        name=name[:300],
        address=address,
        postcode=postcode,
        city=city,
        phone=_first(_PHONE, lines),
        about=_about(lines),
        signed=seen["signed"],
        language=_language(text.new),
        missing=tuple(key for key, there in seen.items() if not there),
    )


def _lines(text: str) -> list[str]:
    lines = [line.strip()[:LONGEST_LINE] for line in text.split("\n") if line.strip()]
    return lines if len(lines) <= MOST_LINES else lines[: MOST_LINES // 2] + lines[-MOST_LINES // 2 :]


def _signer(lines: list[str]) -> str:
    """The name under a closing formula: behind it on its line, or on the next line."""
    for at in range(len(lines) - 1, -1, -1):
        found = _CLOSING.match(lines[at])
        if not found:
            continue
        behind = lines[at][found.end() :].strip(" ,.")
        for candidate in [behind] if behind else lines[at + 1 : at + 3]:
            if _is_name(candidate):
                return candidate.rstrip(",.")
    return ""


def _is_name(text: str) -> bool:
    text = text.rstrip(",.")
    return len(text) <= 80 and bool(_NAME.fullmatch(text)) and not _CLOSING.match(text)  # noqa: PLR2004  the longest name


def _ends_with(lines: list[str], name: str) -> bool:
    """The name that the mail program shows, typed once more below the message, signs it too."""
    parts = name.lower().split()
    return bool(parts) and any(line.lower().rstrip(",.") in {name.lower(), parts[0]} for line in lines[-6:])


def _address(lines: list[str]) -> tuple[str, str, str]:
    """Street and number, postcode, place; the last postcode counts, as an address stands below a letter."""
    for at in range(len(lines) - 1, -1, -1):
        found = _POSTCODE.search(lines[at])
        if found is None:
            continue
        before = lines[at][: found.start()].strip(" ,;")
        street = _STREET.search(before) or (_STREET.search(lines[at - 1]) if at and not before else None)
        city = re.split(r"[,;.(]|\s{2,}", lines[at][found.end() :].strip(" ,"), maxsplit=1)[0].strip()
        if street:
            return street[1].strip(), f"{found[1]} {found[2].upper()}", city[:120]
    return "", "", ""


def _first(pattern: re.Pattern[str], lines: list[str]) -> str:
    return next((found[0].strip() for line in reversed(lines) if (found := pattern.search(line))), "")


def _about(lines: list[str]) -> str:
    return next((found[0] for line in lines if (found := _ABOUT.search(line))), "")[:120]


def _language(text: str) -> str:
    told = text[:4000].lower().split()
    english = sum(word in _ENGLISH for word in told)
    return "en" if english > 2 * sum(word in _DUTCH for word in told) and english > 2 else "nl"  # noqa: PLR2004  a few
