"""Article 9:11: within which term. The title knows no suspension: nothing stops this clock."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from gehoor.law.phrase import say
from gehoor.law.sources import article
from gehoor.law.termijnenwet.berekening import Step, Term, counted, unknown_year
from gehoor.law.termijnenwet.termijn import Length

WEEKS = 6
WEEKS_WITH_ADVICE = 10
EXTENSION_WEEKS = 4


@article("Awb", "9:11", paragraph=1, text="Six weeks after receipt, ten with the advisory procedure.", clauses=("K18",))
@lru_cache(maxsize=100_000)
def term_of_handling(received_on: date, weeks: int, extension_weeks: int = 0, *, advice: bool = False) -> Term:
    """Return the term from the day of receipt; an extension is counted from there as well (T7)."""
    extensions = (extension_weeks,) if extension_weeks else ()
    term = counted(received_on, Length(weeks, "weeks"), extensions, "Awb 9:11(1)")
    if not advice:
        return term
    received, *others = term.steps
    return replace(term, steps=(received, Step(received_on, say("term.advice"), "Awb 9:13"), *others))


@article("Awb", "9:11", paragraph=2, text="Four weeks more at most, told to both sides in time.", clauses=("K19",))
def weeks_that_count(asked: int | None, most: int) -> int:
    """Return by how many weeks an extension works: as asked, never more than the most."""
    return most if asked is None else min(asked, most)


@article("Awb", "9:11", paragraph=3, text="More delay as far as the complainant agrees in writing.", clauses=("K19",))
@lru_cache(maxsize=20_000)
def with_agreed_delay(term: Term, until: date) -> Term:
    """Return the term as the complainant agreed: to that very day, not shifted, and never sooner than without it."""
    if until <= term.ends_on:
        return term
    step = Step(until, say("term.agreed", on=until), "Awb 9:11(3)")
    provisional = unknown_year(until, until)
    return replace(term, raw_ends_on=until, ends_on=until, provisional=provisional, steps=(*term.steps, step))
