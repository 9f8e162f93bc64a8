"""Our own texts: a template in two languages for each kind, and the parts that the law asks for."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gehoor.letters.kinds.fields import FIELDS
from gehoor.letters.kinds.model import Kind
from gehoor.letters.language import Block, Inlines, Vocabulary, parse, parse_line

LANGUAGES = ("nl", "en")
PARTS = ("procedure", "right_to_be_heard", "ombudsman")


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A template as it is edited."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read."""

    subject: Inlines
    body: tuple[Block, ...]


def vocabulary(kind: Kind, language: str) -> Vocabulary:
    """The names that a template of this kind may use, in this language."""
    return _vocabulary(kind.fields, language)


@cache
def _vocabulary(keys: frozenset[str], language: str) -> Vocabulary:
    named = {(each.nl if language == "nl" else each.en): each for each in FIELDS.values() if each.key in keys}
    fields = {name: each.key for name, each in named.items() if not each.asked_only}
    asked = {name: each.key for name, each in named.items() if each.asked_only}
    return Vocabulary(fields, asked)


@cache
def default_text(key: str, language: str) -> TemplateText:
    """Our own template of a kind: the first line holds the subject."""
    first, _line, body = _packaged("texts", language, key).partition("\n")
    return TemplateText(first.partition(":")[2].strip(), body.strip() + "\n")


def read(text: TemplateText, kind: Kind, language: str) -> Template:
    """Read a template; TemplateProblems says what must be mended."""
    known = vocabulary(kind, language)
    return Template(parse_line(text.subject, known), parse(text.body, known))


@cache
def part(key: str, language: str) -> tuple[Block, ...]:
    """A part that the law asks for, in our own words."""
    return parse(_packaged("parts", language, key), _vocabulary(frozenset(FIELDS), language))


def _packaged(folder: str, language: str, key: str) -> str:
    return files("gehoor.letters.kinds").joinpath(folder, language, f"{key}.txt").read_text("utf-8")
