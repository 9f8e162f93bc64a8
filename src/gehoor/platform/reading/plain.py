"""Plain text in whatever coding, and the text of a web page."""

import codecs
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import IO

from gehoor.platform.reading.bounds import MOST_TEXT

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LONGEST_CODE = 4  # bytes of a character


def plain_text(content: IO[bytes]) -> Iterator[str]:
    """The beginning, as much of it as is kept."""
    yield decoded(content.read(MOST_TEXT * _LONGEST_CODE))


def page_text(content: IO[bytes]) -> Iterator[str]:
    """A web page without its tags, scripts and styles."""
    yield without_tags(decoded(content.read(MOST_TEXT * _LONGEST_CODE)))


def decoded(raw: bytes) -> str:
    """By its mark, else UTF-8, else what Windows writes in Western Europe."""
    coding = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    if coding:
        return raw.decode(coding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        # Cut off in the middle of a character: still UTF-8.
        cut_off = problem.start >= len(raw) - _LONGEST_CODE
        return raw.decode("utf-8" if cut_off else "cp1252", "replace")


def without_tags(page: str) -> str:
    """What a reader of the page would see."""
    words = _Words()
    words.feed(page)
    words.close()
    return "".join(words.heard)


class _Words(HTMLParser):
    SILENT = frozenset({"script", "style", "head", "template"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.heard: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.silent += tag in self.SILENT
        self.heard.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(self.silent - (tag in self.SILENT), 0)
        self.heard.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.heard.append(data)
