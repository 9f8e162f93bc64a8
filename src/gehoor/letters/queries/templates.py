"""Which text is in force for a kind of letter."""

import datetime as dt

from gehoor.authority.models import Organisation
from gehoor.letters.kinds import CATALOGUE, Kind, TemplateText, default_text, read
from gehoor.letters.kinds.texts import LANGUAGES
from gehoor.letters.language import TemplateProblems
from gehoor.letters.models import LetterTemplate


def template_in_force(organisation: Organisation, kind: Kind, language: str, on: dt.date) -> TemplateText:
    """The organisation's own text of that day, else ours; ours too where theirs can no longer be read."""
    own = own_template(organisation, kind.key, language, on)
    if own is not None:
        text = TemplateText(own.subject, own.body)
        try:
            read(text, kind, language)
        except TemplateProblems:
            pass
        else:
            return text
    return default_text(kind.key, language)


def own_template(organisation: Organisation, kind: str, language: str, on: dt.date) -> LetterTemplate | None:
    """The organisation's own version that is in force on that day; None where our text is used."""
    versions = LetterTemplate.objects.filter(
        organisation=organisation, kind=kind, language=language, in_force_from__lte=on
    )
    newest = versions.order_by("-in_force_from", "-version").first()
    return None if newest is None or newest.ours else newest


def templates_of(organisation: Organisation, on: dt.date) -> tuple[tuple[Kind, str, LetterTemplate | None], ...]:
    """Every kind in each language, with the organisation's own version where it has one."""
    return tuple(
        (kind, language, own_template(organisation, kind.key, language, on))
        for kind in CATALOGUE.values()
        for language in LANGUAGES
    )
