"""Every field that a letter may hold: its name in Dutch and English, what it is, and an example."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from gehoor.letters.kinds.model import Label
from gehoor.letters.language import Value


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field (or, when `asked_only`, something that only a condition may ask)."""

    key: str
    nl: str
    en: str
    label: Label
    example: Value = ""
    asked_only: bool = False


def _f(key: str, nl: str, en: str, label: Label, example: Value) -> FieldName:
    return FieldName(key, nl, en, label, example)


def _c(key: str, nl: str, en: str, label: Label) -> FieldName:
    return FieldName(key, nl, en, label, True, asked_only=True)


DAY = "dinsdag 7 april 2026"
WORDS = "Dit schrijft de behandelaar."
# Stands for a code wherever a mail is kept; the code itself is made when the mail is handed over (ADR 303).
HIDDEN_CODE = "••••-••••-••••-••••-••••"

_ALL = (
    _f("salutation", "aanhef", "salutation", _("De aanhef, met de naam als die bekend is"), "Beste Aylin Yılmaz"),
    _f("name", "naam", "name", _("De naam van wie de brief krijgt"), "Aylin Yılmaz"),
    _f("reference", "kenmerk", "reference", _("Het kenmerk van de klacht"), "ACDE-FGHJ"),
    _f("organisation", "organisatie", "organisation", _("De naam van uw organisatie"), "Gemeente Voorbeeld"),
    _f("received_on", "ontvangen_op", "received_on", _("De dag waarop de klacht binnenkwam"), DAY),
    _f("last_day", "uiterste_dag", "last_day", _("De laatste dag van de termijn"), DAY),
    _f(
        "last_day_reason",
        "uitleg_uiterste_dag",
        "reason_for_last_day",
        _("Hoe die dag is berekend"),
        "Zes weken later.",
    ),
    _f("first_contact_by", "eerste_contact_voor", "first_contact_by", _("De dag van het eerste contact"), DAY),
    _f("handler", "behandelaar", "handler", _("De naam van de behandelaar"), "Bram de Vries"),
    _f("handler_phone", "telefoon_behandelaar", "handler_phone", _("Het nummer van de behandelaar"), "0593 53 92 22"),
    _f("phone", "telefoon", "phone", _("Het telefoonnummer van uw organisatie"), "0593 53 92 22"),
    _f("follow_address", "volgadres", "follow_address", _("Het adres om de klacht te volgen"), "klachten.voorbeeld.nl"),
    _f(
        "follow_code",
        "volgcode",
        "follow_code",
        _("De code om de klacht te volgen; alleen in de mail zelf"),
        HIDDEN_CODE,
    ),
    _f("signature", "ondertekening", "signature", _("Wie de brief ondertekent"), "Bram de Vries\nGemeente Voorbeeld"),
    _f("body", "bestuursorgaan", "body", _("Het bestuursorgaan dat beslist"), "het college"),
    _f("complaint_words", "klacht", "complaint", _("De woorden van de klacht"), "Dit schreef de klager."),
    _f("enclosures", "bijlagen", "enclosures", _("De stukken die meegaan"), ("Advies.pdf",)),
    _f("procedure", "werkwijze", "procedure", _("Hoe de klacht wordt behandeld"), "Zo gaan wij te werk."),
    _f(
        "right_to_be_heard",
        "recht_op_horen",
        "right_to_be_heard",
        _("Het recht om gehoord te worden"),
        "Dat heet horen.",
    ),
    _f("ombudsman", "ombudsman", "ombudsman", _("De alinea over de ombudsman"), "Binnen een jaar, tot en met ..."),
    _f("ombudsman_name", "ombudsman_naam", "ombudsman_name", _("De naam van de ombudsman"), "Nationale ombudsman"),
    _f("ombudsman_address", "ombudsman_adres", "ombudsman_address", _("De website van de ombudsman"), "ombudsman.nl"),
    _f(
        "ombudsman_post",
        "ombudsman_post",
        "ombudsman_post",
        _("Het postadres van de ombudsman"),
        "Postbus 1, Voorbeeld",
    ),
    _f("ombudsman_phone", "ombudsman_telefoon", "ombudsman_phone", _("De telefoon van de ombudsman"), "0593 53 92 22"),
    _f("ombudsman_until", "ombudsman_tot", "ombudsman_until", _("De laatste dag voor de ombudsman"), DAY),
    _f("missing", "ontbreekt", "missing", _("Wat er nog ontbreekt"), ("uw adres",)),
    _f("answer_by", "antwoord_voor", "answer_by", _("De dag waarop u antwoord wilt"), DAY),
    _f("explanation", "toelichting", "explanation", _("Uw eigen toelichting"), WORDS),
    _f("forwarded_to", "doorgestuurd_naar", "forwarded_to", _("Naar wie het is doorgestuurd"), "Waterschap Voorbeeld"),
    _f("agreements", "afspraken", "agreements", _("Wat er is afgesproken"), WORDS),
    _f("spoken_on", "gesproken_op", "spoken_on", _("De dag van het gesprek"), DAY),
    _f("spoken_with", "gesproken_met", "spoken_with", _("Met wie is gesproken"), "Bram de Vries"),
    _f("left_out", "weggelaten", "left_out", _("Waarom een deel is weggelaten"), WORDS),
    _f("meeting_on", "gesprek_op", "meeting_on", _("De dag en tijd van het gesprek"), f"{DAY} om 10.00 uur"),
    _f("meeting_place", "gesprek_plaats", "meeting_place", _("De plaats van het gesprek"), "in het gemeentehuis"),
    _f("heard_on", "gehoord_op", "heard_on", _("De dag waarop is gehoord"), DAY),
    _f("weeks", "weken", "weeks", _("Hoeveel weken uitstel, in woorden"), "vier weken"),
    _f("delay_reason", "reden_uitstel", "reason_for_delay", _("De reden van het uitstel"), WORDS),
    _f("new_last_day", "nieuwe_uiterste_dag", "new_last_day", _("De nieuwe laatste dag"), DAY),
    _f("new_last_day_reason", "uitleg_nieuwe_dag", "reason_for_new_day", _("Hoe de nieuwe dag is berekend"), "Zo."),
    _f("proposed_day", "voorstel_dag", "proposed_day", _("De dag die u voorstelt"), DAY),
    _f(
        "ground",
        "grond",
        "ground",
        _("De grond om niet te behandelen, in gewone woorden"),
        "Deze klacht is al behandeld.",
    ),
    _f("reasons", "motivering", "reasons", _("Uw motivering"), WORDS),
    _f("other_road", "andere_weg", "other_road", _("Wat iemand wel kan doen"), WORDS),
    _f("how_investigated", "hoe_onderzocht", "how_investigated", _("Hoe de klacht is onderzocht"), WORDS),
    _f("findings", "bevindingen", "findings", _("De bevindingen en het oordeel per onderdeel"), WORDS),
    _f("judgement", "oordeel", "judgement", _("Het oordeel over het geheel"), "Uw klacht is gegrond."),
    _f("conclusions", "conclusies", "conclusions", _("De conclusies: wat er gaat gebeuren"), WORDS),
    _f("advice", "advies", "advice", _("Wat er met het advies is gedaan"), WORDS),
    _f("deviation_reason", "reden_afwijking", "reason_for_deviation", _("Waarom u van het advies afwijkt"), WORDS),
    _f("outcome", "uitkomst", "outcome", _("Hoe de klacht is afgerond, in één zin"), "De klacht is opgelost."),
    _f("withdrawn_on", "ingetrokken_op", "withdrawn_on", _("De dag van het intrekken"), DAY),
    _f("answer", "antwoord", "answer", _("Uw antwoord"), WORDS),
    _f("message", "bericht", "message", _("Uw bericht"), WORDS),
    _c("for_concerned", "voor_betrokkene", "for_person_concerned", _("De brief gaat naar de betrokkene")),
    _c("statutory", "wettelijke_procedure", "statutory_procedure", _("De wettelijke procedure geldt")),
    _c("advisory", "adviescommissie", "advisory_committee", _("Een commissie geeft advies")),
    _c("meeting", "afspraak", "appointment", _("Er gaat een afspraak voor de agenda mee")),
    _c("choice_asked", "keuze_gevraagd", "choice_asked", _("Er is nog niet gekozen voor digitale post")),
    _c("no_postal_address", "geen_postadres", "no_postal_address", _("Er is geen postadres bekend")),
)

FIELDS = {each.key: each for each in _ALL}

# What every letter may hold.
BASE = frozenset(
    [
        "salutation",
        "name",
        "reference",
        "organisation",
        "received_on",
        "last_day",
        "last_day_reason",
        "handler",
        "handler_phone",
        "phone",
        "follow_address",
        "signature",
        "body",
        "for_concerned",
        "statutory",
        "advisory",
        "choice_asked",
        "no_postal_address",
    ]
)
