"""Finished blocks as plain text, as HTML, and as data for the PDF."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from gehoor.letters.language.nodes import Finished, Line, Run, TextBullets, TextHeading, TextParagraph


def plain(blocks: Iterable[Finished]) -> str:
    """Plain text, an empty line between the blocks."""
    return "\n\n".join(_plain(block) for block in blocks)


def html(blocks: Iterable[Finished]) -> SafeString:
    """Simple HTML; every value is escaped. A heading is an h2: the subject above it is the h1."""
    return format_html_join("\n", "{}", ((_html(block),) for block in blocks))


def data(blocks: Iterable[Finished]) -> list[dict[str, object]]:
    """What the PDF's layout reads: `kind` heading, paragraph or bullets, and `lines` of runs."""
    told: list[dict[str, object]] = []
    for block in blocks:
        # A deep heading without one above it would be a gap in the headings (PDF/UA).
        above = any(each["kind"] == "heading" for each in told)
        told.append(_data(block, deepest=3 if above else 2))
    return told


def words(line: Line) -> str:
    """A line without its marks."""
    return "".join(run.text for run in line)


def _plain(block: Finished) -> str:
    match block:
        case TextHeading(line=line):
            return words(line)
        case TextParagraph(lines=lines):
            return "\n".join(words(line) for line in lines)
        case TextBullets(items=items):
            return "\n".join(f"- {words(item)}" for item in items)


def _html(block: Finished) -> SafeString:
    match block:
        case TextHeading(line=line):
            return format_html("<h3>{}</h3>" if block.deep else "<h2>{}</h2>", _line(line))
        case TextParagraph(lines=lines):
            first, *more = map(_line, lines)
            return format_html("<p>{}{}</p>", first, format_html_join("", "<br>{}", ((line,) for line in more)))
        case TextBullets(items=items):
            return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((_line(item),) for item in items)))


def _line(line: Line) -> SafeString:
    return format_html_join("", "{}", ((_run(run),) for run in line))


def _run(run: Run) -> SafeString:
    return format_html("<strong>{}</strong>" if run.bold else "{}", run.text)


def _data(block: Finished, deepest: int) -> dict[str, object]:
    match block:
        case TextHeading(line=line):
            return {"kind": "heading", "level": deepest if block.deep else 2, "lines": [_runs(line)]}
        case TextParagraph(lines=lines):
            return {"kind": "paragraph", "lines": [_runs(line) for line in lines]}
        case TextBullets(items=items):
            return {"kind": "bullets", "lines": [_runs(item) for item in items]}


def _runs(line: Line) -> list[dict[str, object]]:
    return [{"text": run.text, "bold": run.bold} for run in line]
