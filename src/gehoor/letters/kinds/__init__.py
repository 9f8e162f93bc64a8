"""Kinds of letter: to whom, with what in it, what sending records, who must agree, and our own text."""

from gehoor.letters.kinds.catalogue import CATALOGUE, UnknownKind, kind_of
from gehoor.letters.kinds.checking import check_template, missing_parts
from gehoor.letters.kinds.fields import FIELDS, FieldName
from gehoor.letters.kinds.model import Approval, Ask, Input, Kind, Records, Road
from gehoor.letters.kinds.texts import Template, TemplateText, default_text, part, read, vocabulary

__all__ = [
    "CATALOGUE",
    "FIELDS",
    "Approval",
    "Ask",
    "FieldName",
    "Input",
    "Kind",
    "Records",
    "Road",
    "Template",
    "TemplateText",
    "UnknownKind",
    "check_template",
    "default_text",
    "kind_of",
    "missing_parts",
    "part",
    "read",
    "vocabulary",
]
