"""The finished text of a letter, and what is not in order yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.law.phrases.articles import articles_in_words
from gehoor.law.position import Position
from gehoor.letters.contents.occasion import Occasion
from gehoor.letters.contents.values import values_for
from gehoor.letters.kinds import FIELDS, Kind, TemplateText, read
from gehoor.letters.kinds.lawful import fields_asked_by_law
from gehoor.letters.language import Finished, TemplateProblems, Value, fields_shown, fill, fill_line, has


@dataclass(frozen=True, slots=True)
class FinishedLetter:
    """What the addressee reads."""

    subject: str
    blocks: tuple[Finished, ...]


def finish(occasion: Occasion) -> FinishedLetter:
    """The text as it would leave; TemplateProblems where the draft cannot be read."""
    template = read(_text(occasion), occasion.kind, occasion.language)
    values = values_for(occasion)
    return FinishedLetter(
        fill_line(template.subject, values, occasion.language), fill(template.body, values, occasion.language)
    )


def problems_of(occasion: Occasion) -> tuple[str, ...]:
    """Why this letter cannot leave yet, in sentences for who writes it; empty when it can."""
    try:
        template = read(_text(occasion), occasion.kind, occasion.language)
    except TemplateProblems as found:
        return tuple(_("Regel %(line)d: %(message)s") % _said(each.line, each.message) for each in found.problems)
    values = values_for(occasion)
    shown = fields_shown(template.body, values)
    return (*_gone(occasion), *_unanswered(occasion), *_missing(occasion, shown, values))


def _said(line: int, message: str) -> dict[str, object]:
    return {"line": line, "message": message}


def _text(occasion: Occasion) -> TemplateText:
    return TemplateText(occasion.letter.subject, occasion.letter.body)


def _gone(occasion: Occasion) -> Iterator[str]:
    if occasion.party is not None and occasion.party.removed_at is not None:
        yield _("Deze persoon hoort niet meer bij het dossier. Maak een nieuwe brief voor wie er nu bij hoort.")


def _unanswered(occasion: Occasion) -> Iterator[str]:
    for ask in occasion.kind.asks:
        if ask.required and not occasion.letter.values.get(ask.name):
            yield _("Vul nog in: %(what)s") % {"what": ask.label}


def _missing(occasion: Occasion, shown: frozenset[str], values: dict[str, Value]) -> Iterator[str]:
    asked = {ask.fills for ask in occasion.kind.asks if ask.required}
    for key, article in mandatory_now(occasion.kind, occasion.position).items():
        if key not in shown:
            yield _told(_("Dit hoort in de brief te staan, maar staat er niet in: %(what)s."), key, article)
        elif not has(values.get(key, "")) and key not in asked:
            yield _told(_("Dit hoort in de brief te staan, maar is nog niet bekend: %(what)s."), key, article)


def _told(sentence: str, key: str, article: str) -> str:
    """A sentence about a field, with its article in words behind it."""
    named = f"{FIELDS[key].label} ({articles_in_words((article,), language())})" if article else str(FIELDS[key].label)
    return sentence % {"what": named}


def mandatory_now(kind: Kind, position: Position) -> dict[str, str]:
    """The fields that this letter must hold in this position, each with its article."""
    statutory = kind.mandatory_if_statutory if position.regime == "statutory" else {}
    return {**kind.mandatory, **statutory, **fields_asked_by_law(kind.key, position)}
