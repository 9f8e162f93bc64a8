"""What a view hands to a component: plain values, so that a template only lays out."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Literal

Kind = Literal["neutral", "info", "ok", "warning", "error"]


@dataclasses.dataclass(frozen=True, slots=True)
class NavigationItem:
    """A link in the navigation of the desk; `key` is compared with `active` of the page."""

    key: str
    label: str
    url: str
    count: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Tab:
    """One of several parts of the same thing, as a link; `count` is empty where nothing is counted."""

    label: str
    url: str
    current: bool
    count: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """Pages that belong together: the tabs above each of them, and what they are called."""

    label: str
    tabs: Sequence[Tab]


@dataclasses.dataclass(frozen=True, slots=True)
class Shortcut:
    """A single key of the desk: what it does, and the selector of what is clicked (`#id` or `[data-shortcut=…]`)."""

    key: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Crumb:
    """One step of a breadcrumb; the last has no address: it is the page itself."""

    label: str
    url: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SummaryRow:
    """A question with its answer, and where to change it. An empty answer shows as 'Niet ingevuld'."""

    key: str
    value: str = ""
    change_url: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or comes next (`upcoming`); `when` is written out in words already or a date."""

    title: str
    when: dt.date | dt.datetime | None = None
    body: str = ""
    who: str = ""
    url: str = ""
    url_label: str = ""
    upcoming: bool = False
    badge: str = ""
    badge_kind: Kind = "neutral"


@dataclasses.dataclass(frozen=True, slots=True)
class FileEntry:
    """A file to download: its name, address, kind ('PDF'), size in bytes and a remark."""

    name: str
    url: str
    kind: str = ""
    size: int | None = None
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: text, perhaps a link, perhaps shown as a badge of a kind.

    `lang`: the language of words that people typed, which stay as they are on a page in another language.
    """

    text: str
    url: str = ""
    badge: Kind | None = None
    number: bool = False
    lang: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A table that becomes cards on a narrow screen; the first cell of a row is its heading."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    caption_hidden: bool = False

    @property
    def headings(self) -> list[tuple[str, bool]]:
        """Each column, and whether numbers stand in it: its heading stands above their last digit."""
        cells = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.columns)
        return [(name, any(each.number for each in column)) for name, column in zip(self.columns, cells, strict=True)]

    @property
    def labelled_rows(self) -> list[list[tuple[str, Cell]]]:
        """Each cell with the name of its column."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """A day on the strip: a term that ends, a hearing, the day of receipt."""

    day: dt.date
    label: str
    kind: Kind = "neutral"


@dataclasses.dataclass(frozen=True, slots=True)
class Strip:
    """The legal clock: from `start` to the last mark, with today. Days are given, never computed here."""

    title: str
    start: dt.date
    marks: Sequence[Mark]
    today: dt.date


@dataclasses.dataclass(frozen=True, slots=True)
class Chart:
    """Numbers by label, as bars or a line, with the same numbers in a table.

    `addresses`: for each point where its number leads to, empty where nowhere; none at all where no number leads on.
    """

    title: str
    description: str
    points: Sequence[tuple[str, float]]
    label_column: str
    value_column: str
    addresses: Sequence[str] = ()

    @property
    def rows(self) -> list[tuple[str, float, str]]:
        """The points, each with its address."""
        addresses = [*self.addresses, *[""] * (len(self.points) - len(self.addresses))]
        return [(label, value, url) for (label, value), url in zip(self.points, addresses, strict=True)]
