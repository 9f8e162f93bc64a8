"""What a file and its register call things, in the language of the reader: keys of the file and the law in words."""

from collections.abc import Mapping
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

REGIMES: Words = {
    "statutory": _("Schriftelijk, met de hele procedure van titel 9.1 Awb"),
    "care_only": _("Mondeling of anders, zorgvuldig behandeld (artikel 9:2 Awb)"),
}

CHANNELS: Words = {
    "web": _("Website"),
    "email": _("E-mail"),
    "letter": _("Brief"),
    "phone": _("Telefoon"),
    "counter": _("Balie"),
    "api": _("Ander systeem"),
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

JUDGEMENTS: Words = {
    "founded": _("Gegrond"),
    "partly_founded": _("Gedeeltelijk gegrond"),
    "unfounded": _("Ongegrond"),
    "no_judgement": _("Geen oordeel"),
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

OMBUDSMAN_OUTCOMES: Words = {
    "report": _("Met een rapport"),
    "intervention": _("Met een interventie, zonder rapport"),
    "closed": _("Zonder onderzoek gesloten"),
}

OMBUDSMAN_VERDICTS: Words = {
    "proper": _("Behoorlijk"),
    "partly_proper": _("Gedeeltelijk behoorlijk"),
    "improper": _("Niet behoorlijk"),
    "no_verdict": _("Geen oordeel"),
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
    "T9:first_contact": _("Neem contact op met de klager"),
    "T9:acknowledgement": _("Bevestig de ontvangst"),
    "T9:informal": _("Rond de informele poging af"),
    "T9:hearing": _("Houd het hoorgesprek"),
    "T9:findings": _("Stuur de uitkomst"),
}

WAITING: Words = {
    "complainant": _("Wacht op de klager"),
    "person_concerned": _("Wacht op de betrokkene"),
    "advice": _("Wacht op het advies"),
    "approval": _("Wacht op akkoord"),
}

# What a person must do and no duty of the law shows.
TASKS: Words = {
    "to_do": _("Nog te doen"),
    "guard_term": _("Bewaak de termijn van wat u overdroeg"),
    "ombudsman_information": _("Geef de ombudsman de stukken"),
    "letter_not_sent": _("Een brief kon niet weg: kijk wat eraan mankeert"),
    "not_delivered": _("Een mail kwam niet aan: stuur het op een andere manier"),
    "announce_otherwise": _("Vertel dat er een brief klaarstaat: er is geen mailadres"),
    "call_back": _("Bel terug"),
    "held_back": _("Een automatische mail is tegengehouden: beslis zelf"),
    "mail_held": _("Een automatische mail is tegengehouden: beslis zelf"),
    "extend_in_time": _("Verleng nu, of handel de klacht op tijd af: verlengen kan straks niet meer"),
    "another_handler": _("Wijs een andere behandelaar aan: wie een oplossing zocht, doet dit volgens uw regeling niet"),
    "contact_complainant": _("Neem contact op met de klager: er was lang geen contact"),
    "data_access": _("Geef een overzicht van persoonsgegevens"),
    "data_correction": _("Beslis of persoonsgegevens worden verbeterd"),
    "data_restriction": _("Beslis of het gebruik van persoonsgegevens wordt beperkt"),
    "data_restricted": _("Gebruik beperkt op verzoek: niet vernietigen en niet publiceren"),
}

DATA_RIGHTS: Words = {
    "access": _("Inzien wat er over mij is"),
    "correction": _("Verbeteren wat niet klopt"),
    "restriction": _("Het gebruik beperken"),
}

MEASURES: Words = {
    "recommendation": _("Aanbeveling"),
    "measure": _("Maatregel"),
}

MEASURE_STATES: Words = {
    "open": _("Nog niet begonnen"),
    "doing": _("Bezig"),
    "done": _("Gedaan"),
    "dropped": _("Doen we niet"),
}

# What both sides are asked after closing, and what they can answer.
OPINIONS: Words = {
    "heard": _("Is er goed naar u geluisterd?"),
    "clear": _("Was steeds duidelijk wat er gebeurde en wanneer?"),
    "fair": _("Bent u eerlijk behandeld?"),
}

SCORES: Words = {
    "5": _("Helemaal"),
    "4": _("Grotendeels"),
    "3": _("Een beetje"),
    "2": _("Nauwelijks"),
    "1": _("Helemaal niet"),
}


def said(words: Mapping[Any, Promise], key: str, otherwise: str = "") -> str:
    """A key in words; a key that has none reads as it is."""
    return str(words[key]) if key in words else otherwise or key
