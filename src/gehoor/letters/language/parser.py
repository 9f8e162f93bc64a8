"""From a template's text to its blocks.

The language, whole: paragraphs with an empty line between them; `# ` before a heading; `- ` before a point of a
list; `**bold**`; `{field}`; and on lines of their own `[[als field]]`, `[[als niet field]]`, `[[anders]]`,
`[[einde]]` (English: `if`, `if not`, `else`, `end`). There is nothing else, so nothing else can happen.
"""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gehoor.letters.language.inline import LineReader
from gehoor.letters.language.nodes import Block, Break, Bullets, Choice, Heading, Inline, Inlines, Paragraph
from gehoor.letters.language.problem import Problem, TemplateProblems
from gehoor.letters.language.vocabulary import Vocabulary, tidy_name

LONGEST = 60_000  # characters
DEEPEST = 6  # conditions within conditions

_ORDER = re.compile(r"\[\[(.*)\]\]")
_ASK = re.compile(r"(?:als|if)\s+(?:(niet|not)\s+)?(.+)", re.IGNORECASE)
_ELSE = frozenset({"anders", "else"})
_END = frozenset({"einde", "end"})


@dataclass(slots=True)
class _Open:
    """A condition that has not ended yet."""

    key: str
    negated: bool
    line: int
    then: list[Block] = field(default_factory=list)
    otherwise: list[Block] | None = None

    def blocks(self) -> list[Block]:
        return self.then if self.otherwise is None else self.otherwise


@dataclass(slots=True)
class _Parser:
    vocabulary: Vocabulary
    problems: list[Problem] = field(default_factory=list)
    done: list[Block] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    paragraph: list[Inline] = field(default_factory=list)
    points: list[Inlines] = field(default_factory=list)

    def line(self, number: int, text: str) -> None:
        stripped = text.strip()
        order = _ORDER.fullmatch(stripped)
        if order:
            self.close_block()
            self.order(number, order[1].strip())
        elif not stripped:
            self.close_block()
        elif stripped.startswith("#"):
            self.close_block()
            self.heading(number, stripped)
        elif stripped.startswith("- "):
            self.close_paragraph()
            self.points.append(self.inlines(number, stripped[2:].strip()))
        else:
            self.words(number, stripped)

    def words(self, number: int, text: str) -> None:
        self.close_points()
        if "[[" in text.replace("\\[", ""):
            self.wrong(number, _("Zet [[als …]], [[anders]] en [[einde]] elk alleen op een eigen regel."))
        if self.paragraph:
            self.paragraph.append(Break())
        self.paragraph.extend(self.inlines(number, text))

    def heading(self, number: int, text: str) -> None:
        words = text.lstrip("#").strip()
        if text.startswith("##") or not text.startswith("# ") or not words:
            self.wrong(number, _("Een kop begint met één # en een spatie, en heeft daarna woorden."))
            return
        self.add(Heading(self.inlines(number, words)))

    def order(self, number: int, text: str) -> None:
        word = text.lower()
        asked = _ASK.fullmatch(text)
        if asked:
            self.begin(number, bool(asked[1]), asked[2])
        elif word in _ELSE:
            self.otherwise(number)
        elif word in _END:
            self.end(number)
        else:
            message = _("Ik ken [[%(word)s]] niet. U kunt kiezen uit [[als …]], [[anders]] en [[einde]].")
            self.wrong(number, message % {"word": text})

    def begin(self, number: int, negated: bool, name: str) -> None:
        tidy = tidy_name(name)
        key = self.vocabulary.conditions.get(tidy) or self.vocabulary.fields.get(tidy)
        if key is None:
            near = self.vocabulary.nearest(tidy, asked=True)
            message = _("Naar '%(name)s' kan niet worden gevraagd.") % {"name": name}
            hint = " " + _("Bedoelt u '%(near)s'?") % {"near": near} if near else ""
            self.wrong(number, message + hint, near)
        if len(self.open) >= DEEPEST:
            self.wrong(number, _("Er staan te veel voorwaarden in elkaar. Maak er losse stukken van."))
        self.open.append(_Open(key or "", negated, number))

    def otherwise(self, number: int) -> None:
        if not self.open:
            self.wrong(number, _("Hier staat [[anders]] zonder [[als …]] ervoor."))
        elif self.open[-1].otherwise is not None:
            self.wrong(number, _("Bij dezelfde [[als …]] staat al een [[anders]]."))
        else:
            self.open[-1].otherwise = []

    def end(self, number: int) -> None:
        if not self.open:
            self.wrong(number, _("Hier staat [[einde]] zonder [[als …]] ervoor."))
            return
        last = self.open.pop()
        self.add(Choice(last.key, last.negated, last.line, tuple(last.then), tuple(last.otherwise or ())))

    def finish(self) -> tuple[Block, ...]:
        self.close_block()
        for left in self.open:
            self.wrong(left.line, _("Deze [[als …]] heeft geen [[einde]]."))
        if self.problems:
            raise TemplateProblems(tuple(sorted(self.problems, key=lambda problem: problem.line)))
        return tuple(self.done)

    def inlines(self, number: int, text: str) -> Inlines:
        return LineReader(text, number, self.vocabulary, self.problems).read()

    def add(self, block: Block) -> None:
        (self.open[-1].blocks() if self.open else self.done).append(block)

    def wrong(self, number: int, message: str, near: str = "") -> None:
        self.problems.append(Problem(number, message, near))

    def close_block(self) -> None:
        self.close_paragraph()
        self.close_points()

    def close_paragraph(self) -> None:
        if self.paragraph:
            self.add(Paragraph(tuple(self.paragraph)))
            self.paragraph.clear()

    def close_points(self) -> None:
        if self.points:
            self.add(Bullets(tuple(self.points)))
            self.points.clear()


def parse(text: str, vocabulary: Vocabulary) -> tuple[Block, ...]:
    """The blocks of a template; raises TemplateProblems with everything that is wrong in it."""
    if len(text) > LONGEST:
        message = _("De tekst is te lang: hoogstens %(count)d tekens.") % {"count": LONGEST}
        raise TemplateProblems((Problem(1, message),))
    parser = _Parser(vocabulary)
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        parser.line(number, line)
    return parser.finish()


def parse_line(text: str, vocabulary: Vocabulary) -> Inlines:
    """A text of one line, say a subject."""
    problems: list[Problem] = []
    inlines = LineReader(" ".join(text.split()), 1, vocabulary, problems).read()
    if problems:
        raise TemplateProblems(tuple(problems))
    return inlines
