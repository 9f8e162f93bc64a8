"""A small, safe language for texts that a municipality may change: named fields and conditions, nothing more."""

from gehoor.letters.language.fill import fill, fill_line, has
from gehoor.letters.language.inline import escape
from gehoor.letters.language.nodes import Block, Finished, Inlines, Passage, Value
from gehoor.letters.language.parser import parse, parse_line
from gehoor.letters.language.problem import Problem, TemplateProblems
from gehoor.letters.language.reading import fields_always_shown, fields_of, fields_shown
from gehoor.letters.language.vocabulary import Vocabulary, tidy_name

__all__ = [
    "Block",
    "Finished",
    "Inlines",
    "Passage",
    "Problem",
    "TemplateProblems",
    "Value",
    "Vocabulary",
    "escape",
    "fields_always_shown",
    "fields_of",
    "fields_shown",
    "fill",
    "fill_line",
    "has",
    "parse",
    "parse_line",
    "tidy_name",
]
