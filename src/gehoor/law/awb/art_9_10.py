"""Article 9:10: the hearing."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from gehoor.law.sources import article

type Wish = Literal["wants", "does_not_want"]


@article("Awb", "9:10", paragraph=1, text="Both sides get the opportunity to be heard.", clauses=("K15",))
def to_be_heard(complainant: str, persons: tuple[str, ...]) -> tuple[str, ...]:
    """Return who gets the opportunity to be heard."""
    return (complainant, *persons)


@article("Awb", "9:10", paragraph=2, text="When the complainant need not be heard.", clauses=("K16",))
def grounds_that_hold(wish: Wish | None, answer_by: Iterable[date], today: date) -> tuple[str, ...]:
    """Return the grounds on which hearing the complainant may be left out today.

    (a) manifestly unfounded is always a person's judgement; (b) needs the complainant's word;
    (c) needs a term that was set to the complainant and has passed without an answer.
    There is no ground for anybody else.
    """
    declined = ("b",) if wish == "does_not_want" else ()
    silent = ("c",) if wish != "wants" and any(day < today for day in answer_by) else ()
    return ("a", *declined, *silent)


@article("Awb", "9:10", paragraph=3, text="A report is made of the hearing.", clauses=("K17",))
def report_owed(*, heard: bool) -> bool:
    """Say whether a report of the hearing is owed."""
    return heard
