"""May this text be used as a template? Every mandatory part must be in it, whatever the case."""

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language as reader_language
from gehoor.law.phrases.articles import articles_in_words
from gehoor.letters.kinds.fields import FIELDS
from gehoor.letters.kinds.model import Kind
from gehoor.letters.kinds.texts import Template, TemplateText, read
from gehoor.letters.language import Problem, TemplateProblems, fields_always_shown


def check_template(text: TemplateText, kind: Kind, language: str) -> Template:
    """The template that was read; TemplateProblems when it cannot be used, a missing mandatory part included."""
    template = read(text, kind, language)
    missing = missing_parts(template, kind)
    if missing:
        raise TemplateProblems(tuple(_missing(key, article, language) for key, article in missing.items()))
    return template


def missing_parts(template: Template, kind: Kind) -> dict[str, str]:
    """The mandatory fields that are not surely seen, each with its article."""
    shown = fields_always_shown(template.body)
    asked = {**kind.mandatory, **kind.mandatory_if_statutory}
    return {key: article for key, article in asked.items() if key not in shown}


def _missing(key: str, article: str, language: str) -> Problem:
    name = FIELDS[key].nl if language == "nl" else FIELDS[key].en
    what = str(FIELDS[key].label)
    if article:
        what += f" ({articles_in_words((article,), reader_language())})"
    return Problem(1, _("Het veld {%(name)s} moet in de tekst staan: %(what)s.") % {"name": name, "what": what}, name)
