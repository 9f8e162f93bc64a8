"""HTML to text, and HTML that is safe to show: linear in its length, without a tree."""

import html
import re

import nh3

LARGEST_SHOWN = 256 * 1024  # characters; above it the text is shown alone
DEEPEST = 100

_TOKEN = re.compile(r"<!--.*?(?:-->|\Z)|</?([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]*>|<[!?][^<>]*>", re.DOTALL)
_MANY_BLANK = re.compile(r"\n{3,}")
_SPACE = re.compile(r"[ \t\n\r\f\v\xa0]+")
_BREAKING = {
    *("p", "div", "blockquote", "table", "tr", "ul", "ol", "li", "dt", "dd", "pre", "center", "section", "hr"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
_APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol"}
_SILENT = {"script", "style", "head", "title", "template", "noscript"}
_VOID = {"br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr", "o:p"}

ALLOWED_TAGS = {
    *("p", "br", "div", "span", "b", "i", "u", "s", "em", "strong", "small", "sub", "sup", "pre", "code", "blockquote"),
    *("ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "a"),
    *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"),
}
ALLOWED_ATTRIBUTES = {"a": {"href", "title"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}}


def text_of(markup: str) -> str:
    """The words of an HTML text, lines as they are read, quotes marked with '> '."""
    # Without words there is a hidden element that was never closed: better too much than nothing.
    written = _written(markup, _SILENT)
    text = written.text()
    return text if text or not written.silent else _written(markup, set()).text()


def _written(markup: str, silent: set[str]) -> "_Writer":
    writer = _Writer(silent)
    at = 0
    for found in _TOKEN.finditer(markup):
        writer.words(markup[at : found.start()])
        at = found.end()
        if found[1]:
            writer.tag(found[1].lower(), closing=found[0].startswith("</"))
    writer.words(markup[at:])
    return writer


def safe(markup: str) -> str | None:
    """HTML without scripts, styles, pictures or anything that is loaded; None when it is too large or too deep to show.

    To be put into a sandboxed frame under a policy that loads nothing.
    """
    if len(markup) > LARGEST_SHOWN or _depth(markup) > DEEPEST:
        return None
    return nh3.clean(
        markup,
        tags=ALLOWED_TAGS,
        attributes=ALLOWED_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )


def _depth(markup: str) -> int:
    deepest = depth = 0
    for found in _TOKEN.finditer(markup):
        if found[1] and found[1].lower() not in _VOID:
            depth = max(0, depth - 1) if found[0].startswith("</") else depth + 1
            deepest = max(deepest, depth)
    return deepest


class _Writer:
    """Gathers lines; knows whether words are hidden and how deep they are quoted."""

    def __init__(self, hidden: set[str]) -> None:
        self.hidden = hidden
        self.lines: list[str] = []
        self.line: list[str] = []
        self.silent = ""
        self.quoted = 0

    def words(self, raw: str) -> None:
        if raw and not self.silent:
            self.line.append(_SPACE.sub(" ", html.unescape(raw)))

    def tag(self, name: str, *, closing: bool) -> None:
        if name == "body":
            self.silent = ""
        elif name in self.hidden:
            self._hide(name, closing=closing)
        elif not self.silent:
            self._shown(name, closing=closing)

    def _shown(self, name: str, *, closing: bool) -> None:
        if name == "br":
            self._break(keep=True)
        elif name in {"td", "th"}:
            self.line.append(" ")
        elif name in _BREAKING:
            self._break()
            if name == "blockquote":
                self.quoted = max(0, self.quoted - 1) if closing else self.quoted + 1
            elif name == "li" and not closing:
                self.line.append("- ")
            elif closing and name in _APART:
                self._apart()

    def text(self) -> str:
        self._break()
        return _MANY_BLANK.sub("\n\n", "\n".join(self.lines)).strip("\n")

    def _hide(self, name: str, *, closing: bool) -> None:
        if closing and self.silent == name:
            self.silent = ""
        elif not closing and not self.silent:
            self.silent = name

    def _break(self, *, keep: bool = False) -> None:
        joined = _SPACE.sub(" ", "".join(self.line)).strip()
        self.line.clear()
        if joined or (keep and self.lines[-2:] != ["", ""]):
            self.lines.append(("> " * min(self.quoted, 5) + joined).rstrip() if joined else "")

    def _apart(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")
