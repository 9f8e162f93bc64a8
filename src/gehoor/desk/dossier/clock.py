"""The legal clock of a file as a strip: days that the law room gave, never computed here."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.queries.values import Entry, FilePage
from gehoor.desk.dossier.law_words import Article, article, sentence
from gehoor.law.position import Position
from gehoor.ui.values import Mark, Strip


@dataclass(frozen=True, slots=True)
class Reason:
    """A step by which the last day was reached."""

    words: str
    article: Article


def strip_of(page: FilePage) -> Strip | None:
    """The strip; None where no term runs."""
    return _strip(page.position, list(page.timeline), page.today)


def strip_if(page: FilePage, found: Position) -> Strip | None:
    """The strip as it would be."""
    return _strip(found, list(page.timeline), page.today)


def reasons(found: Position) -> list[Reason]:
    """How the last day was reached, step by step."""
    return [Reason(sentence(step.why), article(step.article)) for step in found.term.steps] if found.term else []


def _strip(found: Position, timeline: list[Entry], today: dt.date) -> Strip | None:
    if found.term is None:
        return None
    marks = sorted(_marks(found, timeline), key=lambda mark: mark.day)
    return Strip(_("De wettelijke termijn"), found.term.starts_on, marks, today)


def _marks(found: Position, timeline: list[Entry]) -> Iterator[Mark]:
    term = found.term
    if term is None:
        return
    yield Mark(term.starts_on, _("Ontvangen"))
    for entry in timeline:
        if entry.type == "heard" and entry.occurred_on >= term.starts_on:
            yield Mark(entry.occurred_on, _("Gehoord"), "ok")
    if found.closed_on is not None:
        yield Mark(found.closed_on, _("Afgerond"), "ok")
    yield Mark(term.ends_on, _("Laatste dag"), "error" if _late(found) else "warning")


def _late(found: Position) -> bool:
    return any(breach.id == "K18" for breach in found.breaches)
