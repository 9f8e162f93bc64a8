"""The text of an RTF document: its control words left out (RTF Specification 1.9.1)."""

import re
from collections.abc import Iterator
from typing import IO

from gehoor.platform.reading.bounds import MOST_BYTES

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?"  # a control word, its number, the space that ends it
    r"|\\'([0-9a-fA-F]{2})"  # a byte
    r"|\\([^a-z'])"  # a sign
    r"|([{}])"
    r"|([^\\{}\r\n]+)"
)
# Groups that hold no text of the document.
_SILENT = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "themedata", "generator"}
)
_BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": " ", "cell": " "}


def rich_text(content: IO[bytes]) -> Iterator[str]:
    """The text, in the order in which it stands; bytes are read as Windows writes them in Western Europe."""
    source = content.read(MOST_BYTES).decode("cp1252", "replace")
    silent: list[bool] = [False]
    skip = 0
    for found in _TOKEN.finditer(source):
        word, number, byte, sign, brace, text = found.groups()
        if brace:
            silent = [*silent, silent[-1]] if brace == "{" else silent[:-1] or [False]
            continue
        if word in _SILENT or sign == "*":
            silent[-1] = True
        said = _said(word, number, byte, sign, text)
        if skip and said and word is None:
            # What stands after a character by number is for readers that do not know the number.
            said, skip = said[1:], 0
        if word == "u":
            skip = 1
        if said and not silent[-1]:
            yield said


def _said(word: str | None, number: str | None, byte: str | None, sign: str | None, text: str | None) -> str:
    if text:
        return text
    if byte:
        return bytes.fromhex(byte).decode("cp1252", "replace")
    if sign:
        return sign if sign in "\\{}" else " " if sign == "~" else ""
    if word == "u" and number:
        code = int(number) % 0x10000
        return "" if 0xD800 <= code < 0xE000 else chr(code)  # noqa: PLR2004  halves of a pair
    return _BREAKS.get(word or "", "")
