"""The end of a legal term: what `gehoor term` computes, prints and explains."""

from datetime import date
from typing import Any

from gehoor.law.phrase import Language
from gehoor.law.phrases.articles import articles_in_words
from gehoor.law.phrases.render import render
from gehoor.law.termijnenwet.berekening import Step, Term, counted
from gehoor.law.termijnenwet.termijn import Length, Unit

__all__ = ["Step", "Term", "as_json", "explain", "steps_as_json", "term_of"]


def term_of(
    start: date,
    *,
    weeks: int | None = None,
    days: int | None = None,
    months: int | None = None,
    years: int | None = None,
    extend_weeks: tuple[int, ...] = (),
) -> Term:
    """Return the term of so many weeks, days, months or years (one of them; six weeks without any) from `start`.

    `extend_weeks` are extensions, counted from `start` as well (T7).
    Raises ValueError for two lengths at once, or one that is not positive.
    """
    asked: list[tuple[int | None, Unit]] = [(weeks, "weeks"), (days, "days"), (months, "months"), (years, "years")]
    given = [Length(count, unit) for count, unit in asked if count is not None]
    if len(given) > 1:
        raise ValueError("a term has one length: weeks, days, months or years")
    length = given[0] if given else Length(6, "weeks")
    if length.count < 1 or any(extension < 1 for extension in extend_weeks):
        raise ValueError("a term and an extension have a length of at least one")
    return counted(start, length, tuple(extend_weeks))


def as_json(term: Term, language: Language = "nl") -> dict[str, Any]:
    """Return the term as `gehoor term` prints it."""
    return {
        "start": term.starts_on.isoformat(),
        "raw_end": term.raw_ends_on.isoformat(),
        "end": term.ends_on.isoformat(),
        "steps": steps_as_json(term.steps, language),
        "warnings": [render(warning, language) for warning in term.warnings],
    }


def steps_as_json(steps: tuple[Step, ...], language: Language = "nl") -> list[dict[str, str]]:
    """Return the steps with their reasons in words."""
    return [{"on": step.on.isoformat(), "why": render(step.why, language), "article": step.article} for step in steps]


def explain(term: Term, language: Language = "nl") -> str:
    """Return in one paragraph how the last day of a term was found, with the articles at the end."""
    *before, last = [render(step.why, language) for step in term.steps]
    references = tuple(reference for step in term.steps for reference in (step.article, *step.also))
    ending = f"{last.removesuffix('.')} ({articles_in_words(references, language)})."
    return " ".join([*before, ending, *(render(warning, language) for warning in term.warnings)])
