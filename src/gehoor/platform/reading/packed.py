"""The text of office documents: archives of XML. Unpacked in memory, in pieces, and counted; nothing is resolved."""

import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from gehoor.platform.reading.bounds import MOST_ENTRIES, MOST_TEXT, MOST_UNPACKED, TooMuch

PIECE = 64 * 1024
_OFFICE_PARTS = re.compile(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl/sharedStrings\.xml"
    r"|xl/worksheets/sheet\d+\.xml|ppt/(?:slides/slide|notesSlides/notesSlide)\d+\.xml"
)
_OPEN_PARTS = re.compile(r"content\.xml")
# Elements after which a word ends.
_ENDS = frozenset({"p", "h", "br", "tab", "si", "is", "line-break", "s", "table-cell"})
# Text that is not in the document any more.
_GONE = frozenset({"tracked-changes", "delText"})


class Forbidden(Exception):
    """The XML declares a document type: office documents have none, and entities that grow do."""


def office_text(content: IO[bytes]) -> Iterator[str]:
    """Word, Excel and PowerPoint since 2007: what stands in elements named `t`."""
    return _texts(content, _OFFICE_PARTS, frozenset({"t"}))


def open_document_text(content: IO[bytes]) -> Iterator[str]:
    """OpenDocument: all that stands in the body."""
    return _texts(content, _OPEN_PARTS, frozenset({"body"}))


def _texts(content: IO[bytes], parts: re.Pattern[str], inside: frozenset[str]) -> Iterator[str]:
    left = MOST_UNPACKED
    with zipfile.ZipFile(content) as archive:
        if len(archive.infolist()) > MOST_ENTRIES:
            raise TooMuch
        for entry in archive.infolist():
            if not parts.fullmatch(entry.filename):
                continue
            reading = _Reading(inside)
            with archive.open(entry) as source:
                while piece := source.read(PIECE):
                    left -= len(piece)
                    if left < 0:
                        raise TooMuch
                    yield from reading.of(piece)
            yield "\n"


class _Reading:
    """Character data inside some elements, as it comes."""

    def __init__(self, inside: frozenset[str]) -> None:
        self.inside, self.depth, self.gone = inside, 0, 0
        self.heard: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._hear

    def of(self, piece: bytes) -> list[str]:
        """What these bytes say."""
        self.parser.Parse(piece)
        heard, self.heard = self.heard, []
        return heard

    def _refuse(self, *_declared: object) -> None:
        raise Forbidden

    def _start(self, name: str, _attributes: object) -> None:
        local = name.rpartition(":")[2]
        self.depth += local in self.inside
        self.gone += local in _GONE

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        self.depth -= local in self.inside
        self.gone -= local in _GONE
        if local in _ENDS:
            self.heard.append("\n" if local in {"p", "h", "si"} else " ")

    def _hear(self, text: str) -> None:
        if self.depth > 0 and self.gone == 0 and len(text) <= MOST_TEXT:
            self.heard.append(text)
