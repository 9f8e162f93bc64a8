"""Bytes to text, whatever the charset claims to be (safety row 23)."""

import codecs
from dataclasses import dataclass

# What mail programs write, and what they mean by it (as the WHATWG reads it: Latin-1 is Windows-1252).
MEANT = {
    "ascii": "ascii",
    "us-ascii": "ascii",
    "ansi_x3.4-1968": "ascii",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "windows-1252": "cp1252",
    "ansi": "cp1252",
    "x-ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "cp-850": "cp850",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
}
# Codecs of Python that are no charset of a text, or that take quadratic time.
NO_CHARSET = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
LONGEST_NAME = 60
SAMPLE = 20_000  # bytes shown to the guesser


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and whether its charset was certain."""

    text: str
    certain: bool


def decode(raw: bytes, declared: str = "") -> Decoded:
    """The text; never fails. What was declared goes first, then UTF-8, then Windows-1252, then a guess."""
    if raw.isascii() and not declared:
        return Decoded(clean(raw.decode("ascii")), certain=True)
    name = charset(declared)
    if name and name != "utf-8" and not raw.isascii() and _is_utf8(raw) and name in {"ascii", "cp1252"}:
        # Multi-byte characters hardly ever look like UTF-8 by chance: the label is wrong.
        return Decoded(clean(raw.decode("utf-8")), certain=False)
    for number, candidate in enumerate((name, "utf-8", "cp1252")):
        if candidate and (text := _strictly(raw, candidate)) is not None:
            return Decoded(clean(text), certain=number == 0 or (number == 1 and not declared))
    return Decoded(clean(_guessed(raw)), certain=False)


def charset(declared: str) -> str:
    """The codec that is meant by a charset's name; empty when there is none."""
    name = declared.strip().strip("\"'").lower()[:LONGEST_NAME]
    name = MEANT.get(name, name)
    try:
        info = codecs.lookup(name) if name else None
    except (LookupError, ValueError, UnicodeError):
        return ""
    if info is None or info.name.replace("-", "_") in NO_CHARSET or not getattr(info, "_is_text_encoding", True):
        return ""
    return info.name


def clean(text: str) -> str:
    """Without NUL (PostgreSQL refuses it) and lone surrogates, with one kind of line end."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text


def _is_utf8(raw: bytes) -> bool:
    return _strictly(raw, "utf-8") is not None


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, LookupError, ValueError, OverflowError):
        return None


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  30 ms to load, for one message in thousands

    best = from_bytes(raw[:SAMPLE]).best()
    text = _strictly(raw, best.encoding) if best else None
    return text if text is not None else raw.decode("cp1252", "replace")
