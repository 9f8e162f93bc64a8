"""What who hears, advises, decides or agrees must have read: the answer of the other side, the report, the findings."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.complaints.queries.values import Entry, FilePage
from gehoor.desk.dossier.papers import Said, documents, messages
from gehoor.desk.words import JUDGEMENTS, said
from gehoor.law.behoorlijkheid import standards
from gehoor.ui.values import FileEntry

CONCERNED = ("person_concerned", "body_concerned")
PAPERS = frozenset({"report", "advice", "proposal"})


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the complaint with what was found."""

    number: int
    words: str
    findings: str
    judgement: str
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of the file under a heading."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """`replies`: what the person complained about wrote; `papers`: report, advice, proposal and what they handed in."""

    points: tuple[Point, ...]
    told: tuple[Told, ...]
    replies: tuple[Said, ...]
    papers: tuple[FileEntry, ...]


def reading(page: FilePage) -> Reading:
    """Everything that this file holds of it; what is not there yet is left out."""
    theirs = {each.party_id for each in page.parties if each.kind in CONCERNED}
    mine = [each for each in page.messages if each.incoming and each.party_id in theirs]
    shown = [each for each in page.documents if each.kind in PAPERS or each.party_id in theirs]
    return Reading(
        points=tuple(
            Point(each.number, each.words, each.findings, said(JUDGEMENTS, each.judgement), _named(each.standards))
            for each in page.elements
        ),
        told=tuple(_told(page)),
        replies=tuple(messages(page, mine)),
        papers=tuple(documents(page, shown)),
    )


def _told(page: FilePage) -> list[Told]:
    titles = {
        "hearing_reported": _("Het verslag van het horen"),
        "advice_received": _("Het advies"),
        "decision_proposed": _("Toelichting bij het voorstel"),
    }
    found: list[tuple[str, Entry | None]] = [(title, page.last(kind)) for kind, title in titles.items()]
    return [Told(title, entry.words) for title, entry in found if entry and entry.words]


def _named(keys: tuple[str, ...]) -> tuple[str, ...]:
    names = {each.key: each.name(language()) for each in standards()}
    return tuple(names.get(key, key) for key in keys)
