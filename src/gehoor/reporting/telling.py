"""The words of the annual report: labels of figures and groups, and the rule by which each is counted."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

LABELS: dict[str, str] = {
    "received": noop("Ontvangen"),
    "carried_over": noop("Meegenomen uit eerdere jaren"),
    "closed": noop("Afgesloten"),
    "open": noop("Nog open aan het eind"),
    "handled": noop("Afgehandeld met een oordeel"),
    "settled": noop("Opgelost naar tevredenheid"),
    "in_term": noop("Binnen de termijn"),
    "late": noop("Te laat"),
    "extended": noop("Verdaagd"),
    "formal": noop("Formeel behandeld"),
    "informal": noop("Informeel behandeld"),
    "not_handled": noop("Niet in behandeling genomen"),
    "withdrawn": noop("Ingetrokken"),
    "passed_on": noop("Doorgestuurd of als bezwaar behandeld"),
    "more_time_agreed": noop("Meer tijd met instemming"),
    "heard": noop("Gehoord"),
    "ombudsman": noop("Daarna naar de ombudsman"),
    "ombudsman_reported": noop("Ombudsman bracht een rapport uit"),
}
RULES: dict[str, str] = {
    "received": noop("Klachten die in dit jaar zijn ontvangen. De dag van ontvangst telt."),
    "carried_over": noop("Klachten van vóór dit jaar die op 1 januari nog niet waren afgesloten."),
    "closed": noop("Klachten die in dit jaar zijn afgesloten, hoe dan ook."),
    "open": noop("Klachten die op de laatste dag nog niet waren afgesloten."),
    "handled": noop("Afgesloten met bevindingen en een oordeel (artikel 9:12 Awb)."),
    "settled": noop("Afgesloten omdat de klager tevreden was (artikel 9:5 Awb)."),
    "in_term": noop("Afgesloten op of voor de laatste dag van de wettelijke termijn, verdaging meegeteld."),
    "late": noop("Afgesloten na de laatste dag, of nog open terwijl die dag voorbij is."),
    "extended": noop("Afgesloten, en de termijn was verdaagd (artikel 9:11 lid 2 Awb)."),
    "formal": noop(
        "Afgesloten nadat een formeel antwoord was gevraagd, of nadat iemand is gehoord of dat was aangeboden."
    ),
    "informal": noop("Alle andere afgesloten klachten."),
    "not_handled": noop("Afgesloten op een grond van artikel 9:8 Awb."),
    "withdrawn": noop("Afgesloten omdat de klager de klacht introk."),
    "passed_on": noop(
        "Doorgestuurd naar wie erover gaat (artikel 2:3 Awb) of als bezwaar behandeld (artikel 6:15 Awb)."
    ),
    "more_time_agreed": noop("Afgesloten, en de klager stemde schriftelijk in met meer tijd (artikel 9:11 lid 3 Awb)."),
    "heard": noop("Afgesloten nadat iemand was gehoord (artikel 9:10 Awb)."),
    "ombudsman_reported": noop("Afgesloten klachten waarover de ombudsman daarna een rapport uitbracht."),
    "ombudsman": noop("Afgesloten klachten waarover de ombudsman om onderzoek is gevraagd."),
}
GROUPS: dict[str, str] = {
    "unit": noop("Ontvangen klachten per afdeling"),
    "channel": noop("Ontvangen klachten per kanaal"),
    "topic": noop("Ontvangen klachten per onderwerp"),
    "target": noop("Ontvangen klachten naar over wie ze gaan"),
    "body": noop("Ontvangen klachten per bestuursorgaan"),
    "regime": noop("Ontvangen klachten naar hoe de wet geldt"),
    "outcome": noop("Afgesloten klachten naar hoe ze eindigden"),
    "judgement": noop("Oordelen"),
    "ground": noop("Niet behandeld, per grond van artikel 9:8 Awb"),
    "standard": noop("Behoorlijkheidsnormen die zijn geschonden"),
}


def label(name: str) -> str:
    """The label of a figure or group in the active language."""
    return _(LABELS.get(name) or GROUPS[name])


def rule(name: str) -> str:
    """How the figure is counted, in a sentence."""
    return _(RULES[name])
