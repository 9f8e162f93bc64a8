"""The new words of a reply, apart from what it quotes and signs; line by line, in time linear in its length.

Nothing is thrown away: the full text stays with the message, one click away.
"""

import re
from dataclasses import dataclass

LONGEST_LINE = 1000  # an introduction of a quote is never longer
MOST_JOINED = 3  # lines over which a mail program may break an introduction

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_BEGINS = re.compile(r"(?:op|on|am|le|il|el|em|den) |\S.{0,200}<[^<>\s]{3,200}> (?:schreef|wrote) ", re.IGNORECASE)
_WROTE = re.compile(
    r"\b(?:schreef|wrote|schrieb|geschreven|a écrit|escribió|escreveu|ha scritto|skrev|napisał)\b", re.IGNORECASE
)
_RULE = re.compile(
    r"[-_=*\s]{2,60}\s?(?:oorspronkelijk(?:e)? bericht|origineel bericht|original (?:message|appointment)"
    r"|ursprüngliche nachricht|message d'origine|doorgestuurd bericht|forwarded message)\s?[-_=*\s]{2,60}",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"(?:begin doorgestuurd bericht|begin forwarded message|doorgestuurd bericht):?", re.IGNORECASE)
_LABEL = re.compile(
    r"[>\s*]{0,6}(van|from|von|de|verzonden|sent|gesendet|datum|date|aan|to|an|onderwerp|subject|betreff|cc)\s{0,3}\*?:\*?",
    re.IGNORECASE,
)
LONGEST_LABEL = 30
_FIRST_LABELS = {"van", "from", "von", "de"}
_DATED = {"verzonden", "sent", "datum", "date", "gesendet"}
_ADDRESSED = {"aan", "to", "an", "onderwerp", "subject", "betreff"}
_MOBILE = re.compile(
    r"(?:verstuurd|verzonden|gestuurd|sent|outlook voor|get outlook|download outlook|haal outlook|sent via|von meinem)"
    r"\b.{0,20}\b(?:iphone|ipad|android|samsung|galaxy|mobiel|mobile|telefoon|smartphone|tablet|ios|outlook|windows"
    r"|yahoo|gmail|apparaat|device|protonmail|proton mail|huawei|xiaomi|mail app)\b",
    re.IGNORECASE,
)
LONGEST_MOBILE = 120


@dataclass(frozen=True, slots=True)
class Cut:
    """`new` is what the author wrote now, `signature` what stood below '-- ', `quoted` the rest."""

    new: str
    quoted: str = ""
    signature: str = ""

    @property
    def was_cut(self) -> bool:
        """Whether there is more in the full text."""
        return bool(self.quoted.strip() or self.signature.strip())


def cut(text: str) -> Cut:
    """Take a reply apart. When nothing new would be left (a bare forward), everything counts as new."""
    # iOS writes a byte order mark before each line that it quotes.
    lines = [line.lstrip("\ufeff\u200b") for line in text.split("\n")]
    start, length = _quote_start(lines)
    own, rest = lines[:start], lines[start + length :]
    if start < len(lines) and _is_interleaved(rest):
        # Answers below or between the quoted lines.
        own = [*own, *(line for line in rest if not line.startswith(">"))]
    while own and _is_blank_or_rule(own[-1]):
        own.pop()
    own, signature = _signature(own)
    new = "\n".join(own).strip()
    if not new:
        return Cut("\n".join(lines).strip())
    return Cut(new, "\n".join(lines[start:]).strip(), signature)


def _quote_start(lines: list[str]) -> tuple[int, int]:
    """The line at which a quote begins, and how many lines introduce it."""
    labels = [_label(line) for line in lines]
    for at, line in enumerate(lines):
        if len(line) > LONGEST_LINE or not line.strip():
            continue
        if length := _introduces(lines, labels, at):
            return at, length
    return _trailing_quote(lines), 0


def _introduces(lines: list[str], labels: list[str], at: int) -> int:
    line = lines[at].strip()
    if _RULE.fullmatch(line) or _FORWARD.fullmatch(line):
        return 1
    if labels[at] in _FIRST_LABELS and _is_header_block(labels, at):
        return 1
    if _BEGINS.match(line):
        return _wrote(lines, at)
    return 0


def _wrote(lines: list[str], at: int) -> int:
    """'Op ma 3 aug. 2026 om 10:12 schreef …:', over one to three lines; the number of lines, 0 when it is none."""
    joined = ""
    for count in range(1, MOST_JOINED + 1):
        if at + count > len(lines) or not lines[at + count - 1].strip():
            return 0
        joined = f"{joined} {lines[at + count - 1][:LONGEST_LINE].strip()}".strip()
        if joined.endswith(":") and _WROTE.search(joined):
            # A citizen may write 'Op maandag schreef mevrouw mij:' themselves: a mail program names time or address.
            named = _CLOCK.search(joined) or "@" in joined
            return count if named or _next_is_quoted(lines, at + count) else 0
    return 0


def _next_is_quoted(lines: list[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 3] if line.strip()), "")
    return following.startswith(">")


def _label(line: str) -> str:
    """The label of a line such as 'Verzonden: maandag'; empty for any other line."""
    found = _LABEL.match(line[:LONGEST_LABEL]) if ":" in line[:LONGEST_LABEL] else None
    return found[1].lower() if found else ""


def _is_header_block(labels: list[str], at: int) -> bool:
    """Outlook's 'Van: … Verzonden: … Aan: … Onderwerp: …', with or without blank lines between."""
    below = labels[at + 1 : at + 10]
    return any(each in _DATED for each in below) and any(each in _ADDRESSED for each in below)


def _trailing_quote(lines: list[str]) -> int:
    """Where the last block of '>' lines begins, when nothing but blank lines follows it."""
    at = len(lines)
    while at and (not lines[at - 1].strip() or lines[at - 1].startswith(">")):
        at -= 1
    return at if any(line.startswith(">") for line in lines[at:]) else len(lines)


def _is_interleaved(rest: list[str]) -> bool:
    """Quoted by '>' and with words of the author's below or between."""
    written = [line for line in rest if line.strip()]
    return bool(written) and written[0].startswith(">") and any(not line.startswith(">") for line in written)


def _signature(lines: list[str]) -> tuple[list[str], str]:
    """Apart from what stands below '-- ' (RFC 3676) and the advertisement of a telephone at the end."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        if lines[at] in {"-- ", "--"}:
            return lines[:at], "\n".join(lines[at + 1 :]).strip()
    kept = list(lines)
    signature = ""
    while kept and (not kept[-1].strip() or _is_mobile(kept[-1])):
        signature = kept[-1].strip() or signature
        kept.pop()
    while kept and _is_mobile(kept[0]):
        kept.pop(0)
    return kept, signature


def _is_blank_or_rule(line: str) -> bool:
    """Outlook draws a line above what it quotes."""
    return len(line) <= LONGEST_LINE and not line.strip(" \t\xa0_")


def _is_mobile(line: str) -> bool:
    return len(line) <= LONGEST_MOBILE and bool(_MOBILE.match(line.strip()))
