"""Article 9:5: met to the complainant's satisfaction."""

from typing import Literal

from gehoor.law.sources import article

type Answer = Literal["confirmed", "silent", "contested"]


@article("Awb", "9:5", text="Once the complainant is satisfied the duties end.", clauses=("K7",))
def duties_end(answer: Answer) -> bool:
    """Say whether the duties of the title end: only by what the complainant said, never by silence."""
    return answer == "confirmed"
