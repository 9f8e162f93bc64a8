"""The points of a complaint, with what was found and judged."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.complaints.queries import CitizenFile
from gehoor.law.behoorlijkheid import standards


@dataclass(frozen=True, slots=True)
class Point:
    """Findings and judgement are empty until the outcome was sent to this side."""

    number: int
    words: str
    findings: str
    judgement: str
    standards: tuple[str, ...]


def shown_points(file: CitizenFile) -> list[Point]:
    """Each point with its judgement in words."""
    names = {standard.key: standard.name(language()) for standard in standards()}
    concerned = file.side == "concerned"
    return [
        Point(
            each.number,
            each.words,
            each.findings,
            judgement_words(each.judgement, concerned=concerned),
            tuple(names[key] for key in each.standards if key in names),
        )
        for each in file.elements
    ]


def judgement_words(key: str, *, concerned: bool) -> str:
    """A judgement, with what it means for who complained."""
    if concerned:
        return {
            "founded": _("Gegrond"),
            "partly_founded": _("Deels gegrond"),
            "unfounded": _("Ongegrond"),
            "no_judgement": _("Geen oordeel"),
        }.get(key, "")
    return {
        "founded": _("Gegrond: u krijgt hierin gelijk"),
        "partly_founded": _("Deels gegrond: u krijgt hierin voor een deel gelijk"),
        "unfounded": _("Ongegrond: u krijgt hierin geen gelijk"),
        "no_judgement": _("Geen oordeel: wij kunnen niet vaststellen wat er is gebeurd"),
    }.get(key, "")
