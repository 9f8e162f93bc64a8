"""What a template consists of, and what comes out when it is filled in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it stands."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A place where a value is filled in; `line` counts from 1."""

    key: str
    line: int
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


type Inline = Words | Field | Break
type Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """`then` where the field has something in it (or has not, when `negated`), else `otherwise`."""

    key: str
    negated: bool
    line: int
    then: "tuple[Block, ...]"
    otherwise: "tuple[Block, ...]"


type Block = Paragraph | Heading | Bullets | Choice


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of finished text."""

    text: str
    bold: bool = False


type Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextParagraph:
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TextHeading:
    """A heading; `deep`: it stands under the heading before it."""

    line: Line
    deep: bool = False


@dataclass(frozen=True, slots=True)
class TextBullets:
    items: tuple[Line, ...]


type Finished = TextParagraph | TextHeading | TextBullets


@dataclass(frozen=True, slots=True)
class Passage:
    """A value of more than one block, say the findings for each element."""

    blocks: tuple[Finished, ...]


type Value = str | bool | tuple[str, ...] | Passage
