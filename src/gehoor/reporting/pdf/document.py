"""A document of headings, texts, facts and tables, and the bytes of its PDF."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from gehoor.letters.pdf.sheet import ACCENTS, WORDS
from gehoor.letters.pdf.signs import cleaned, has_sign, surely_shown
from gehoor.letters.pdf.typesetter import CannotBeSet, typeset

type Block = dict[str, object]


@dataclass(slots=True)
class Document:
    """What is to be set; build it up with `heading`, `text`, `facts` and `table`."""

    title: str
    organisation: str
    language: str
    made_at: dt.datetime
    subtitle: str = ""
    colour: str = ACCENTS["voorbeeld"]
    mark: str = ""
    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, level: int = 2) -> None:
        """A heading of level 2 or 3; the title is the only one of level 1."""
        self.blocks.append({"kind": "heading", "level": level, "text": text})

    def text(self, text: str) -> None:
        """A text; each line of it a paragraph."""
        for line in text.splitlines():
            if line.strip():
                self.blocks.append({"kind": "text", "text": line.strip()})

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Names with their values; those without a value are left out."""
        self.blocks.append({"kind": "facts", "rows": [list(row) for row in rows if row[1]]})

    def table(
        self,
        caption: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        numbers: Sequence[int] = (),
        widths: Sequence[int] = (),
    ) -> None:
        """A table with a header row; the caption is empty where a heading says it.

        `numbers` are the places of columns that are aligned to the right and as wide as they need; `widths` are the
        parts that the others take of what is left, the same for each where it is not said.
        """
        self.blocks.append(
            {
                "kind": "table",
                "caption": caption,
                "columns": list(columns),
                "rows": [list(row) for row in rows],
                "numbers": [place in numbers for place in range(len(columns))],
                "widths": list(widths) or [1] * len(columns),
            }
        )

    def pdf(self) -> bytes:
        """The bytes: PDF/A-3a and PDF/UA-1. The same document gives the same bytes."""
        try:
            return self._set(has_sign)
        except CannotBeSet:
            # Signs that exist alone and not beside each other: only the font's own are certain.
            return self._set(surely_shown)

    def _set(self, shown: Callable[[str], bool]) -> bytes:
        told = {
            "language": self.language,
            "title": self.title,
            "subtitle": self.subtitle,
            "organisation": self.organisation,
            "colour": self.colour,
            "mark": self.mark,
            "words": WORDS.get(self.language, WORDS["nl"]),
            "blocks": self.blocks,
        }
        inputs = {"document": json.dumps(cleaned(told, shown), ensure_ascii=False)}
        return typeset("document.typ", inputs, self.made_at, room="gehoor.reporting.pdf")
