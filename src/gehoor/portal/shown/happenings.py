"""What happened, in plain words for each side: a title, and a line that explains."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# For who complains.
COMPLAINANT: Mapping[str, Any] = {
    "received": _("Wij kregen uw klacht"),
    "written_down": _("Uw klacht staat op papier"),
    "completion_asked": _("Wij vroegen u om iets aan te vullen"),
    "completed": _("U vulde uw klacht aan"),
    "acknowledged": _("Wij bevestigden dat wij uw klacht kregen"),
    "contacted": _("Wij spraken met u"),
    "contact_attempted": _("Wij probeerden u te bereiken"),
    "person_assigned": _("Uw klacht heeft een behandelaar"),
    "advice_applies": _("Een commissie adviseert over uw klacht"),
    "advice_received": _("De commissie heeft advies gegeven"),
    "copy_sent": _("Degene over wie u klaagt, kreeg een kopie"),
    "hearing_offered": _("Wij nodigden u uit voor een gesprek"),
    "hearing_accepted": _("U wilt een gesprek"),
    "hearing_declined": _("U vindt een gesprek niet nodig"),
    "hearing_left_out": _("Er komt geen gesprek"),
    "hearing_planned": _("Er is een afspraak voor een gesprek"),
    "hearing_cancelled": _("De afspraak gaat niet door"),
    "heard": _("U vertelde uw verhaal"),
    "hearing_reported": _("Het verslag van het gesprek is klaar"),
    "extended": _("Wij nemen meer tijd"),
    "delay_agreed": _("U gaf ons meer tijd"),
    "settlement_proposed": _("Wij stelden een oplossing voor"),
    "settlement_confirmed": _("U was tevreden met de oplossing"),
    "settlement_contested": _("U was niet tevreden met de oplossing"),
    "formal_requested": _("U vroeg om een formeel antwoord"),
    "not_handled": _("Wij nemen uw klacht niet in behandeling"),
    "findings_sent": _("U kreeg de uitkomst"),
    "withdrawn": _("U trok uw klacht in"),
    "forwarded": _("Wij stuurden uw klacht door"),
    "treated_as_objection": _("Wij behandelen uw brief als bezwaar"),
    "answered": _("U kreeg antwoord"),
    "reopened": _("Uw klacht is weer open"),
    "ombudsman_asked": _("De ombudsman kijkt naar uw klacht"),
    "ombudsman_reported": _("De ombudsman heeft een rapport gemaakt"),
    "message_sent": _("Wij stuurden u een bericht"),
    "message_received": _("U stuurde een bericht"),
    "question_asked": _("Wij stelden u een vraag"),
    "letter_sent": _("Wij stuurden u een brief"),
    "document_added": _("U voegde een bestand toe"),
    "document_released": _("Er staat een nieuw stuk voor u klaar"),
    "elements_edited": _("Wij schreven op hoe wij uw klacht begrijpen"),
    "understanding_corrected": _("U verbeterde onze samenvatting"),
    "part_handed_over": _("Een deel van uw klacht gaat naar iemand anders"),
    "part_returned": _("Een deel van uw klacht kwam bij ons terug"),
    "party_changed": _("Uw gegevens zijn gewijzigd"),
    "electronic_chosen": _("U koos voor brieven op deze pagina"),
    "electronic_revoked": _("U koos voor brieven per post"),
    "contact_restricted": _("Wij maakten afspraken over contact"),
    "contact_restriction_ended": _("De afspraken over contact zijn voorbij"),
}

# For the person complained about, where it reads differently.
CONCERNED: Mapping[str, Any] = {
    "copy_sent": _("U kreeg een kopie van de klacht"),
    "told_in_person": _("Uw leidinggevende vertelde u over de klacht"),
    "hearing_left_out": _("Er komt geen gesprek"),
    "person_concerned_informed": _("U hoorde de uitkomst"),
    "withdrawn": _("De klacht is ingetrokken"),
    "settlement_confirmed": _("De klacht is opgelost"),
    "not_handled": _("De klacht wordt niet behandeld"),
}


def title_of(event_type: str, *, concerned: bool) -> str:
    """The title of what happened; empty for what has no words for this side and is not shown."""
    own = CONCERNED.get(event_type) if concerned else None
    return str(own or COMPLAINANT.get(event_type) or "")


def attempt_line() -> str:
    """Below an attempt to reach somebody."""
    return gettext("Dat lukte toen niet. U mag ons natuurlijk ook bellen.")


Line = Callable[[], str]
LINES: Mapping[str, Line] = {
    "contact_attempted": attempt_line,
    "acknowledged": lambda: gettext("In de bevestiging staat wat er gaat gebeuren en welke rechten u hebt."),
    "copy_sent": lambda: gettext("Zo kan ook die kant vertellen wat er is gebeurd."),
    "advice_applies": lambda: gettext("Daarom kan het langer duren."),
    "formal_requested": lambda: gettext("Uw klacht blijft dezelfde. De termijn begint niet opnieuw."),
    "settlement_contested": lambda: gettext("Wij gaan verder. De termijn liep gewoon door."),
    "reopened": lambda: gettext("Wij gaan verder waar wij waren."),
    "electronic_revoked": lambda: gettext("U kunt dit altijd weer veranderen."),
}
