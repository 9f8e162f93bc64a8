"""What is wrong with a document that cannot be read as a regulation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gehoor.law.regulation.phrases import Language, Values, phrase


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its place (`route[3].actor`, lists count from 0) and what would be right.

    `clause` and `article` are set where the value is one that the law does not know.
    """

    place: str
    key: str
    values: Values = field(default_factory=dict)
    clause: str = ""
    article: str = ""

    def text(self, language: Language = "nl") -> str:
        """Return what is wrong and what would be right, without the place."""
        return phrase("problem", self.key, self.values, language)

    def line(self, language: Language = "nl") -> str:
        """Return the same with its place."""
        return f"{self.place}: {self.text(language)}" if self.place else self.text(language)


class RegulationError(ValueError):
    """The document is no regulation; `problems` says everything that is wrong with it at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.text("en"))

    def text(self, language: Language = "nl") -> str:
        """Return all problems, one a line."""
        return "\n".join(problem.line(language) for problem in self.problems)
