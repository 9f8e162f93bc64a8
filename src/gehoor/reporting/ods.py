"""A spreadsheet as OpenDocument (ISO/IEC 26300, ODF 1.3): sheets of texts, numbers and days, and no formulas."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
# The same figures give the same bytes: the only day that a ZIP must have is the first it knows.
NO_DAY = (1980, 1, 1, 0, 0, 0)
LONGEST_NAME = 31  # characters; what other programs take for the name of a sheet
# What XML 1.0 does not know at all.
UNKNOWN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NOT_IN_NAMES = re.compile(r"[\[\]*?:/\\']")

type Cell = str | int | float | dt.date | None

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{media_type}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
META = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">
<office:meta><dc:title>{title}</dc:title><dc:language>{language}</dc:language></office:meta></office:document-meta>
"""
OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:automatic-styles><style:style style:name="head" style:family="table-cell">
<style:text-properties fo:font-weight="bold"/></style:style>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/></office:automatic-styles>
<office:body><office:spreadsheet>
"""
CLOSING = "</office:spreadsheet></office:body></office:document-content>\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and its rows; the first row is the heading."""

    name: str
    rows: Iterable[Sequence[Cell]]


def spreadsheet(title: str, language: str, sheets: Sequence[Sheet]) -> bytes:
    """The bytes of an .ods."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        # First and not compressed: so a program knows the kind by the first bytes.
        made.writestr(zipfile.ZipInfo("mimetype", NO_DAY), MEDIA_TYPE, zipfile.ZIP_STORED)
        with made.open(_member("content.xml"), "w") as content:
            content.write(OPENING.encode())
            for sheet in sheets:
                content.writelines(piece.encode() for piece in _table(sheet))
            content.write(CLOSING.encode())
        meta = META.format(title=_text(title), language=_text(language))
        made.writestr(_member("meta.xml"), meta)
        made.writestr(_member("META-INF/manifest.xml"), MANIFEST.format(media_type=MEDIA_TYPE))
    return out.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    found = zipfile.ZipInfo(name, NO_DAY)
    found.compress_type = zipfile.ZIP_DEFLATED
    return found


def _table(sheet: Sheet) -> Iterable[str]:
    name = NOT_IN_NAMES.sub(" ", sheet.name)[:LONGEST_NAME]
    yield f'<table:table table:name="{_text(name)}">\n'
    for place, row in enumerate(sheet.rows):
        cells = "".join(_cell(value, head=not place) for value in row)
        line = f"<table:table-row>{cells}</table:table-row>\n"
        yield line if place else f"<table:table-header-rows>{line}</table:table-header-rows>"
    yield "</table:table>\n"


def _cell(value: Cell, *, head: bool) -> str:
    style = ' table:style-name="head"' if head else ""
    match value:
        case None | "":
            return "<table:table-cell/>"
        case dt.date():
            # Without a style of days a program shows the number of days since 1899.
            style = style or ' table:style-name="day"'
            told = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        case int() | float():
            told = f'office:value-type="float" office:value="{value}"'
        case str():
            told = 'office:value-type="string"'
    lines = "".join(f"<text:p>{_text(line)}</text:p>" for line in str(value).splitlines() or [""])
    return f"<table:table-cell {told}{style}>{lines}</table:table-cell>"


def _text(value: str) -> str:
    return escape(UNKNOWN.sub("\N{REPLACEMENT CHARACTER}", value))
