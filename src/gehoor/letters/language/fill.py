"""Fill a template in. A value is put in as it is: it is never read as a template again."""

from collections.abc import Iterable, Iterator, Mapping

from gehoor.letters.language.nodes import (
    Block,
    Break,
    Bullets,
    Choice,
    Field,
    Finished,
    Heading,
    Inlines,
    Line,
    Paragraph,
    Passage,
    Run,
    TextBullets,
    TextHeading,
    TextParagraph,
    Value,
    Words,
)

AND = {"nl": "en", "en": "and"}


def fill(blocks: Iterable[Block], values: Mapping[str, Value], language: str = "nl") -> tuple[Finished, ...]:
    """The finished blocks; a field without a value leaves nothing behind, an empty paragraph is left out."""
    return tuple(_all(blocks, values, language))


def fill_line(inlines: Inlines, values: Mapping[str, Value], language: str = "nl") -> str:
    """A line without marks, say a subject; new lines in values become spaces."""
    joined = "".join(run.text for line in _lines(inlines, values, language) for run in (*line, Run(" ")))
    return " ".join(joined.split())


def _all(blocks: Iterable[Block], values: Mapping[str, Value], language: str) -> Iterator[Finished]:
    for block in blocks:
        match block:
            case Choice(key=key, negated=negated, then=then, otherwise=otherwise):
                taken = then if has(values.get(key, "")) is not negated else otherwise
                yield from _all(taken, values, language)
            case Paragraph(inlines=(Field(key=key, bold=bold),)):
                yield from _alone(values.get(key, ""), bold)
            case _:
                yield from _one(block, values, language)


def _one(block: Heading | Bullets | Paragraph, values: Mapping[str, Value], language: str) -> Iterator[Finished]:
    match block:
        case Heading(inlines=inlines):
            line = tuple(run for line in _lines(inlines, values, language) for run in line)
            if _visible((line,)):
                yield TextHeading(line)
        case Bullets(items=items):
            lines = (tuple(run for line in _lines(item, values, language) for run in line) for item in items)
            points = tuple(line for line in lines if _visible((line,)))
            if points:
                yield TextBullets(points)
        case Paragraph(inlines=inlines):
            paragraph = tuple(_lines(inlines, values, language))
            if _visible(paragraph):
                yield TextParagraph(paragraph)


def _alone(value: Value, bold: bool) -> Iterator[Finished]:
    """A field that is a paragraph by itself may be more than one: a longer text, a list, a passage."""
    match value:
        case Passage(blocks=blocks):
            yield from blocks
        case tuple():
            if value:
                yield TextBullets(tuple((Run(item, bold),) for item in value))
        case str():
            for part in paragraphs(value):
                yield TextParagraph(tuple((Run(line, bold),) for line in part))
        case _:
            return


def paragraphs(text: str) -> Iterator[tuple[str, ...]]:
    """The paragraphs of a person's text: lines together, an empty line between them."""
    lines: list[str] = []
    for line in [*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            yield tuple(lines)
            lines = []


def _lines(inlines: Inlines, values: Mapping[str, Value], language: str) -> list[Line]:
    lines: list[list[Run]] = [[]]
    for inline in inlines:
        match inline:
            case Break():
                lines.append([])
            case Words(text=text, bold=bold):
                lines[-1].append(Run(text, bold))
            case Field(key=key, bold=bold):
                first, *rest = inline_text(values.get(key, ""), language).split("\n")
                lines[-1].append(Run(first, bold))
                lines.extend([Run(line, bold)] for line in rest)
    return [tuple(run for run in line if run.text) for line in lines]


def inline_text(value: Value, language: str) -> str:
    """A value inside a sentence: a list as 'a, b en c'."""
    match value:
        case str():
            return value.replace("\r\n", "\n").replace("\r", "\n")
        case tuple():
            return value[0] if len(value) == 1 else _and(value, language)
        case Passage(blocks=blocks):
            return " ".join(_words(block) for block in blocks)
        case _:
            return ""


def _and(values: tuple[str, ...], language: str) -> str:
    return f"{', '.join(values[:-1])} {AND.get(language, AND['nl'])} {values[-1]}" if values else ""


def _words(block: Finished) -> str:
    match block:
        case TextHeading(line=line):
            return "".join(run.text for run in line)
        case TextParagraph(lines=lines) | TextBullets(items=lines):
            return " ".join("".join(run.text for run in line) for line in lines)


def has(value: Value) -> bool:
    """Whether a value has something in it."""
    match value:
        case str():
            return bool(value.strip())
        case Passage(blocks=blocks):
            return bool(blocks)
        case _:
            return bool(value)


def _visible(lines: tuple[Line, ...]) -> bool:
    return any(run.text.strip() for line in lines for run in line)
