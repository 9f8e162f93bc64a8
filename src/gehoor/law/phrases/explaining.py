"""A term explained to a reader, in one paragraph."""

from gehoor.law.phrase import Language
from gehoor.law.phrases.articles import articles_in_words
from gehoor.law.phrases.render import render
from gehoor.law.term import Term


def explain(term: Term, language: Language = "nl") -> str:
    """Return how the last day of a term was found, with the articles at the end."""
    sentences = [render(step.why, language) for step in term.steps]
    references = tuple(reference for step in term.steps for reference in (step.article, *step.also))
    *before, last = sentences
    ending = f"{last.removesuffix('.')} ({articles_in_words(references, language)})."
    warnings = [render(warning, language) for warning in term.warnings]
    return " ".join([*before, ending, *warnings])
