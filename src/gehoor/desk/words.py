"""What the desk calls things: keys of the file and the law in words, in the language of the reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Words = Mapping[str, Promise]

PHASES: Words = {
    "received": _("Ontvangen"),
    "informal": _("In gesprek"),
    "handling": _("In behandeling"),
    "advice": _("Bij de commissie"),
    "closed": _("Afgerond"),
}

CLOSED_AS: Words = {
    "findings": _("Afgerond met een oordeel"),
    "settled": _("Samen opgelost"),
    "withdrawn": _("Ingetrokken"),
    "not_handled": _("Niet in behandeling genomen"),
    "forwarded": _("Doorgestuurd"),
    "objection": _("Behandeld als bezwaar"),
    "answered": _("Beantwoord"),
}

CHANNELS: Words = {
    "web": _("Website"),
    "email": _("E-mail"),
    "letter": _("Brief"),
    "phone": _("Telefoon"),
    "counter": _("Balie"),
    "api": _("Ander systeem"),
}

QUEUES: Words = {
    "mine": _("Van mij"),
    "unassigned": _("Nog niet verdeeld"),
    "due_this_week": _("Deze week"),
    "waiting": _("Wacht op antwoord"),
    "open": _("Alles wat openstaat"),
    "closed": _("Afgerond"),
}

# What must happen next, in three or four words, by the clause of the duty.
NEXT: Words = {
    "K3": _("Geef antwoord"),
    "K5": _("Laat aanvullen wat ontbreekt"),
    "K8": _("Bevestig de ontvangst"),
    "K13": _("Meld dat u niet behandelt"),
    "K14": _("Stuur de kopie aan de betrokkene"),
    "K15": _("Bied een hoorgesprek aan"),
    "K17": _("Maak het verslag van het horen"),
    "K18": _("Handel de klacht af"),
    "K19": _("Meld het uitstel aan beide kanten"),
    "K20": _("Stuur de uitkomst"),
    "K23": _("Zorg voor het advies"),
    "K27": _("Geef de ombudsman de stukken"),
    "K36": _("Bevestig de ontvangst"),
    "T9": _("Kom de eigen belofte na"),
}

WAITING: Words = {
    "complainant": _("Wacht op de klager"),
    "person_concerned": _("Wacht op de betrokkene"),
    "advice": _("Wacht op het advies"),
    "approval": _("Wacht op akkoord"),
}

TARGETS: Words = {
    "employee": _("Een medewerker"),
    "manager": _("Een leidinggevende"),
    "top_official": _("De secretaris of directeur"),
    "alderman": _("Een wethouder"),
    "mayor": _("De burgemeester"),
    "college": _("Het college"),
    "council": _("De gemeenteraad"),
    "council_member": _("Een raadslid"),
    "committee": _("Een commissie"),
    "council_committee": _("Een raadscommissie"),
    "objections_committee": _("De bezwarencommissie"),
    "general_board": _("Het algemeen bestuur"),
    "daily_board": _("Het dagelijks bestuur"),
    "chair": _("De voorzitter"),
    "provincial_council": _("Provinciale staten"),
    "provincial_executive": _("Gedeputeerde staten"),
    "tax_officer": _("De heffingsambtenaar"),
    "school_attendance_officer": _("De leerplichtambtenaar"),
    "other_officer": _("Een andere ambtenaar met eigen bevoegdheid"),
    "unit": _("Een afdeling"),
    "contractor": _("Een bedrijf dat voor ons werkt"),
    "organisation": _("De organisatie als geheel"),
}

TOPICS: Words = {
    "treatment": _("Bejegening"),
    "information": _("Informatie"),
    "no_answer": _("Geen antwoord"),
    "slow": _("Te langzaam"),
    "accessibility": _("Bereikbaarheid"),
    "procedure": _("Gang van zaken"),
    "promise": _("Afspraak niet nagekomen"),
    "enforcement": _("Toezicht en handhaving"),
    "privacy": _("Omgang met gegevens"),
    "other": _("Iets anders"),
}

PARTY_KINDS: Words = {
    "complainant": _("Klager"),
    "representative": _("Gemachtigde"),
    "member": _("Lid van de groep"),
    "person_concerned": _("Over wie het gaat"),
    "body_concerned": _("Orgaan waarover het gaat"),
    "involved": _("Ook betrokken"),
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
}

JUDGEMENTS: Words = {
    "founded": _("Gegrond"),
    "partly_founded": _("Gedeeltelijk gegrond"),
    "unfounded": _("Ongegrond"),
    "no_judgement": _("Geen oordeel"),
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

GROUNDS: Words = {
    "9:8(1)(a)": _("Over dit gedrag is al eerder een klacht behandeld"),
    "9:8(1)(b)": _("Het gedrag was langer dan een jaar voor de klacht"),
    "9:8(1)(c)": _("De klager had bezwaar kunnen maken"),
    "9:8(1)(d)": _("De klager kan of kon in beroep gaan"),
    "9:8(1)(e)": _("Het gedrag ligt of lag bij een andere rechter"),
    "9:8(1)(f)": _("Er loopt een strafrechtelijk onderzoek of een vervolging"),
    "9:8(2)": _("Het belang of het gewicht is kennelijk onvoldoende"),
}

HEARING_GROUNDS: Words = {
    "a": _("De klacht is kennelijk ongegrond"),
    "b": _("De klager zei niet gehoord te willen worden"),
    "c": _("De klager liet binnen de gestelde termijn niets weten"),
}

DOCUMENT_KINDS: Words = {
    "upload": _("Bijlage"),
    "letter": _("Brief"),
    "scan": _("Ingescande brief"),
    "report": _("Verslag"),
    "decision": _("Besluit"),
    "advice": _("Advies"),
    "proposal": _("Voorstel"),
    "mail": _("E-mail"),
    "consent": _("Instemming"),
}


def said(words: Mapping[Any, Promise], key: str, otherwise: str = "") -> str:
    """A key in words; a key that has none reads as it is."""
    return str(words[key]) if key in words else otherwise or key


def choices(words: Words, *, empty: str | Promise = "") -> list[tuple[str, str | Promise]]:
    """The words as choices of a field, with an empty one first where that has a text."""
    listed: list[tuple[str, str | Promise]] = [("", empty)] if empty else []
    return [*listed, *words.items()]


def capacities_in_words(keys: Iterable[str]) -> list[str]:
    """Capacities in words, without those that are no person of the desk."""
    order = [key for key in CAPACITIES if key not in {"system", "reader"}]
    held = set(keys)
    return [str(CAPACITIES[key]) for key in order if key in held]
