"""The words of the annual report: labels of figures and groups, and the rule by which each is counted."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

LABELS: dict[str, str] = {
    "received": gettext_noop("Ontvangen"),
    "carried_over": gettext_noop("Meegenomen uit eerdere jaren"),
    "closed": gettext_noop("Afgesloten"),
    "open": gettext_noop("Nog open aan het eind"),
    "handled": gettext_noop("Afgehandeld met een oordeel"),
    "settled": gettext_noop("Opgelost naar tevredenheid"),
    "in_term": gettext_noop("Binnen de termijn"),
    "late": gettext_noop("Te laat"),
    "extended": gettext_noop("Verdaagd"),
    "formal": gettext_noop("Formeel behandeld"),
    "informal": gettext_noop("Informeel behandeld"),
    "not_handled": gettext_noop("Niet in behandeling genomen"),
    "withdrawn": gettext_noop("Ingetrokken"),
    "passed_on": gettext_noop("Doorgestuurd of als bezwaar behandeld"),
    "more_time_agreed": gettext_noop("Meer tijd met instemming"),
    "heard": gettext_noop("Gehoord"),
    "ombudsman": gettext_noop("Daarna naar de ombudsman"),
    "ombudsman_reported": gettext_noop("Ombudsman bracht een rapport uit"),
}
RULES: dict[str, str] = {
    "received": gettext_noop("Klachten die in dit jaar zijn ontvangen. De dag van ontvangst telt."),
    "carried_over": gettext_noop("Klachten van vóór dit jaar die op 1 januari nog niet waren afgesloten."),
    "closed": gettext_noop("Klachten die in dit jaar zijn afgesloten, hoe dan ook."),
    "open": gettext_noop("Klachten die op de laatste dag nog niet waren afgesloten."),
    "handled": gettext_noop("Afgesloten met bevindingen en een oordeel (artikel 9:12 Awb)."),
    "settled": gettext_noop("Afgesloten omdat de klager tevreden was (artikel 9:5 Awb)."),
    "in_term": gettext_noop("Afgesloten op of voor de laatste dag van de wettelijke termijn, verdaging meegeteld."),
    "late": gettext_noop("Afgesloten na de laatste dag, of nog open terwijl die dag voorbij is."),
    "extended": gettext_noop("Afgesloten, en de termijn was verdaagd (artikel 9:11 lid 2 Awb)."),
    "formal": gettext_noop(
        "Afgesloten nadat een formeel antwoord was gevraagd, of nadat iemand is gehoord of dat was aangeboden."
    ),
    "informal": gettext_noop("Alle andere afgesloten klachten."),
    "not_handled": gettext_noop("Afgesloten op een grond van artikel 9:8 Awb."),
    "withdrawn": gettext_noop("Afgesloten omdat de klager de klacht introk."),
    "passed_on": gettext_noop(
        "Doorgestuurd naar wie erover gaat (artikel 2:3 Awb) of als bezwaar behandeld (artikel 6:15 Awb)."
    ),
    "more_time_agreed": gettext_noop(
        "Afgesloten, en de klager stemde schriftelijk in met meer tijd (artikel 9:11 lid 3 Awb)."
    ),
    "heard": gettext_noop("Afgesloten nadat iemand was gehoord (artikel 9:10 Awb)."),
    "ombudsman_reported": gettext_noop("Afgesloten klachten waarover de ombudsman daarna een rapport uitbracht."),
    "ombudsman": gettext_noop("Afgesloten klachten waarover de ombudsman om onderzoek is gevraagd."),
}
GROUPS: dict[str, str] = {
    "unit": gettext_noop("Ontvangen klachten per afdeling"),
    "channel": gettext_noop("Ontvangen klachten per kanaal"),
    "topic": gettext_noop("Ontvangen klachten per onderwerp"),
    "target": gettext_noop("Ontvangen klachten naar over wie ze gaan"),
    "body": gettext_noop("Ontvangen klachten per bestuursorgaan"),
    "regime": gettext_noop("Ontvangen klachten naar hoe de wet geldt"),
    "outcome": gettext_noop("Afgesloten klachten naar hoe ze eindigden"),
    "judgement": gettext_noop("Oordelen"),
    "ground": gettext_noop("Niet behandeld, per grond van artikel 9:8 Awb"),
    "standard": gettext_noop("Behoorlijkheidsnormen die zijn geschonden"),
    "promise": gettext_noop("Eigen beloften over tijd"),
    "ombudsman_outcome": gettext_noop("Hoe het bij de ombudsman eindigde"),
    "ombudsman_verdict": gettext_noop("Oordeel van de ombudsman over de behandeling"),
}
GROUP_RULES: dict[str, str] = {
    "unit": gettext_noop("De afdeling waar het dossier nu bij hoort, ook als het van een andere afdeling kwam."),
    "judgement": gettext_noop("Het oordeel over de hele klacht, uit de oordelen over haar punten."),
    "standard": gettext_noop("Een klacht telt bij iedere norm één keer mee. Samen kan dat meer zijn dan het totaal."),
    "promise": gettext_noop(
        "Afgesloten klachten, vanaf de dag van ontvangst, naar wat de regeling beloofde toen de klacht kwam. "
        "Wat nooit is gedaan, telt niet mee."
    ),
    "ombudsman_outcome": gettext_noop("Afgesloten klachten, naar wat is vastgelegd toen de ombudsman klaar was."),
    "ombudsman_verdict": gettext_noop("Afgesloten klachten, naar wat is vastgelegd toen de ombudsman klaar was."),
}
PROMISES: dict[str, str] = {
    "first_contact": gettext_noop("Eerste contact"),
    "acknowledgement": gettext_noop("Bevestiging van de ontvangst"),
    "informal": gettext_noop("Einde van het informele gesprek"),
    "hearing": gettext_noop("Hoorgesprek"),
    "findings": gettext_noop("Uitkomst"),
}


def label(name: str) -> str:
    """The label of a figure or group in the active language."""
    return _(LABELS.get(name) or GROUPS[name])


def rule(name: str) -> str:
    """How the figure is counted, in a sentence."""
    return _(RULES[name])


def group_rule(name: str) -> str:
    """How a group is counted, where its title does not say it; empty otherwise."""
    return _(GROUP_RULES[name]) if name in GROUP_RULES else ""


def promised(member: str) -> str:
    """A promise and whether it was kept, in words."""
    what, _dot, how = member.rpartition(".")
    words = _(PROMISES[what]) if what in PROMISES else what
    if how == "kept":
        return _("%(promise)s: op tijd") % {"promise": words}
    return _("%(promise)s: later dan beloofd") % {"promise": words}
