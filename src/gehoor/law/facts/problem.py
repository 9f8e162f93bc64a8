"""Data that cannot be read as facts."""

from gehoor.law.phrase import Language, Phrase, Value, say
from gehoor.law.phrases.render import render


class FactsError(ValueError):
    """The data is refused: where, and what would be right. The command line exits 65 on it."""

    def __init__(self, place: str, key: str, **values: Value) -> None:
        self.place = place
        self.phrase: Phrase = say(f"refusal.{key}", **values)
        super().__init__(self.text("en"))

    def text(self, language: Language = "nl") -> str:
        """Return the place and what would be right."""
        said = render(self.phrase, language)
        return f"{self.place}: {said}" if self.place else said
