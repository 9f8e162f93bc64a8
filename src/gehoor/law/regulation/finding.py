"""What a check of a regulation finds: where, what, and by which clause of the law."""

from dataclasses import dataclass, field
from typing import Literal

from gehoor.law.regulation.phrases import Language, Values, phrase


@dataclass(frozen=True, slots=True)
class Finding:
    """An error goes beyond the law; a warning leaves something open or contradicts itself.

    `clause` is the number in the list of clauses (K18), `article` the law's; both are
    empty where no law is at stake. `place` is the place in the document, lists from 0.
    """

    severity: Literal["error", "warning"]
    key: str
    place: str
    clause: str = ""
    article: str = ""
    values: Values = field(default_factory=dict)

    def text(self, language: Language = "nl") -> str:
        """Return what was found and what would be right."""
        return phrase("finding", self.key, self.values, language)


def beyond(key: str, place: str, clause: str, article: str, values: Values | None = None) -> Finding:
    """Return an error: the regulation goes beyond the law."""
    return Finding("error", key, place, clause, article, values or {})


def doubt(key: str, place: str, clause: str = "", article: str = "", values: Values | None = None) -> Finding:
    """Return a warning."""
    return Finding("warning", key, place, clause, article, values or {})
