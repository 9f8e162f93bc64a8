"""What the desk calls things, beside what the file itself is called by (`complaints.words`)."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.words import (
    CHANNELS,
    CLOSED_AS,
    DOCUMENT_KINDS,
    GROUNDS,
    JUDGEMENTS,
    NEXT,
    OMBUDSMAN_OUTCOMES,
    OMBUDSMAN_VERDICTS,
    PARTY_KINDS,
    PHASES,
    TARGETS,
    TASKS,
    TOPICS,
    WAITING,
    Words,
    said,
)

__all__ = [
    "CAPACITIES",
    "CHANNELS",
    "CLOSED_AS",
    "DOCUMENT_KINDS",
    "ELSEWHERE",
    "GROUNDS",
    "HEARING_GROUNDS",
    "JUDGEMENTS",
    "NEXT",
    "OMBUDSMAN_OUTCOMES",
    "OMBUDSMAN_VERDICTS",
    "PARTY_KINDS",
    "PHASES",
    "PREFERS",
    "QUEUES",
    "SITUATIONS",
    "TARGETS",
    "TASKS",
    "TOPICS",
    "WAITING",
    "WISHES",
    "Words",
    "capacities_in_words",
    "choices",
    "said",
]

SITUATIONS: Words = {
    "complainant": _("Wacht op de klager"),
    "person_concerned": _("Wacht op de betrokkene"),
    "hearing_planned": _("Hoorgesprek gepland"),
    "decided_this_month": _("Beslist deze maand"),
}

# Where the words that were looked for stand beside the queue that is shown.
ELSEWHERE: Words = {"open": _("In alles wat openstaat"), "closed": _("Ook in afgesloten dossiers")}

QUEUES: Words = {
    "mine": _("Van mij"),
    "unassigned": _("Nog niet verdeeld"),
    "due_this_week": _("Deze week"),
    "waiting": _("Wacht op antwoord"),
    "open": _("Alles wat openstaat"),
    "closed": _("Afgerond"),
}

CAPACITIES: Words = {
    "coordinator": _("klachtencoördinator"),
    "handler": _("behandelaar"),
    "decider": _("beslisser"),
    "hearing_officer": _("wie het hoorgesprek leidt"),
    "adviser": _("adviseur"),
    "approver": _("wie akkoord geeft"),
    "complainant": _("klager"),
    "person_concerned": _("betrokkene"),
    "concerned": _("betrokkene"),
    "system": _("het systeem"),
    "reader": _("lezer"),
    "staff": _("medewerker"),
    "break_glass": _("in nood geopend"),
}

WISHES: Words = {
    "heard": _("Gehoord worden"),
    "explanation": _("Uitleg"),
    "apology": _("Excuses"),
    "correction": _("Dat het wordt rechtgezet"),
    "prevention": _("Dat het niet weer gebeurt"),
    "judgement": _("Een formeel oordeel"),
    "formal": _("Een formeel oordeel"),
    "other": _("Iets anders"),
}

PREFERS: Words = {
    "phone": _("Telefoon"),
    "email": _("E-mail"),
    "letter": _("Brief"),
    "visit": _("Een gesprek op kantoor"),
}

HEARING_GROUNDS: Words = {
    "a": _("De klacht is kennelijk ongegrond"),
    "b": _("De klager zei niet gehoord te willen worden"),
    "c": _("De klager liet binnen de gestelde termijn niets weten"),
}


def choices(words: Words, *, empty: str | Promise = "") -> list[tuple[str, str | Promise]]:
    """The words as choices of a field, with an empty one first where that has a text."""
    listed: list[tuple[str, str | Promise]] = [("", empty)] if empty else []
    return [*listed, *words.items()]


def capacities_in_words(keys: Iterable[str]) -> list[str]:
    """Capacities in words, without those that are no person of the desk."""
    order = [key for key in CAPACITIES if key not in {"system", "reader", "staff", "break_glass"}]
    held = set(keys)
    return [str(CAPACITIES[key]) for key in order if key in held]
