r"""One line of a template: words, `{fields}`, `**bold**`; a backslash takes the meaning of a mark away."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gehoor.letters.language.nodes import Field, Inline, Inlines, Words
from gehoor.letters.language.problem import Problem
from gehoor.letters.language.vocabulary import Vocabulary, tidy_name

MARKS = frozenset("{}[]*#-\\")


@dataclass(slots=True)
class LineReader:
    """Reads one line; what is wrong is added to `problems`."""

    text: str
    number: int
    vocabulary: Vocabulary
    problems: list[Problem]
    found: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    bold: bool = False
    at: int = 0

    def read(self) -> Inlines:
        """The line's inlines, in order."""
        while self.at < len(self.text):
            self._step()
        self._close_words()
        if self.bold:
            self._wrong(_("Er staat een begin van vette tekst (**) zonder einde. Zet ** ook achter de vette woorden."))
        return tuple(self.found)

    def _step(self) -> None:
        char = self.text[self.at]
        after = self.text[self.at + 1 : self.at + 2]
        if char == "\\" and after and after in MARKS:
            self.words.append(after)
            self.at += 2
        elif char == "{":
            self._field()
        elif char == "*" and after == "*":
            self._close_words()
            self.bold = not self.bold
            self.at += 2
        else:
            self.words.append(char)
            self.at += 1

    def _field(self) -> None:
        end = self.text.find("}", self.at)
        if end < 0:
            self._wrong(_("Het haakje { heeft geen haakje } erachter. Bedoelt u een gewoon haakje? Schrijf dan \\{."))
            self.words.append("{")
            self.at += 1
            return
        name = self.text[self.at + 1 : end]
        self.at = end + 1
        key = self.vocabulary.fields.get(tidy_name(name))
        if key is None:
            self._unknown(name)
            return
        self._close_words()
        self.found.append(Field(key, self.number, self.bold))

    def _unknown(self, name: str) -> None:
        if tidy_name(name) in self.vocabulary.conditions:
            self._wrong(_("{%(name)s} kan alleen achter [[als …]] staan.") % {"name": name})
            return
        near = self.vocabulary.nearest(tidy_name(name))
        if near:
            message = _("Het veld {%(name)s} bestaat niet. Bedoelt u {%(near)s}?") % {"name": name, "near": near}
        else:
            message = _("Het veld {%(name)s} bestaat niet. Kies een veld uit de lijst.") % {"name": name}
        self._wrong(message, near)

    def _wrong(self, message: str, near: str = "") -> None:
        self.problems.append(Problem(self.number, message, near))

    def _close_words(self) -> None:
        if self.words:
            self.found.append(Words("".join(self.words), self.bold))
            self.words.clear()


def escape(value: str) -> str:
    """A value as template text that comes out as the same value (on one line)."""
    return "".join(f"\\{char}" if char in MARKS else char for char in value)
