"""Tables as spreadsheets save them (CSV), whatever the encoding, the separator and the way of writing a day."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping

LARGEST = 5 * 1024 * 1024  # bytes
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})[ -](?P<name>[a-z]{3})[a-z]*\.?[ -](?P<year>\d{4})", re.ASCII),
)
TIME = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$", re.ASCII)
OTHER_MONTHS = {"maa": "mrt", "mar": "mrt", "may": "mei", "oct": "okt"}


type Row = tuple[int, Mapping[str, str]]


class NoTable(ValueError):
    """This cannot be read as a table at all; `why` is one of `too_large`, `too_many`, `unreadable`, `empty`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def table_rows(data: bytes, headings: Mapping[str, str], *, largest: int = LARGEST, most: int) -> Iterator[Row]:
    """First the columns, then each row that holds something, with its number as a spreadsheet counts.

    `headings` are the names that a column may bear (without capitals) and what it is; others are left out. NoTable.
    """
    if len(data) > largest:
        raise NoTable("too_large")
    text = decoded(data)
    heading = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=heading.count))
    try:
        names = [cell.strip() for cell in next(rows, [])]
        columns = [headings.get(name.casefold(), "") for name in names]
        yield 1, dict(zip(columns, names, strict=True))
        for number, row in enumerate(rows, start=2):
            if number > most + 1:
                raise NoTable("too_many")
            if any(cell.strip() for cell in row):
                yield number, {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name}
    except csv.Error as problem:
        raise NoTable("unreadable") from problem


def decoded(data: bytes) -> str:
    """The text: UTF-16 and UTF-8 by their marks, else UTF-8 where it is that, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def day_of(cell: str) -> dt.date | None:
    """The day that a cell names, as 7-4-2026, 07/04/2026, 7 april 2026 or 2026-04-07; None where it names none.

    A time of the day behind it is left out; a year of two digits names no year.
    """
    told = TIME.sub("", cell.strip().casefold())
    for pattern in DATES:
        found = pattern.fullmatch(told)
        if found:
            return _day(found.groupdict())
    return None


def _day(parts: Mapping[str, str]) -> dt.date | None:
    month = parts.get("month")
    if month is None:
        name = OTHER_MONTHS.get(parts["name"], parts["name"])
        if name not in MONTHS:
            return None
        month = str(MONTHS.index(name) + 1)
    try:
        return dt.date(int(parts["year"]), int(month), int(parts["day"]))
    except ValueError:
        return None
