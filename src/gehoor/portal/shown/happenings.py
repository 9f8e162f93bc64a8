"""What happened, in plain words for each side: a title, and a line that explains."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

# For who complains.
COMPLAINANT: Mapping[str, Any] = {
    "received": lazy("Wij kregen uw klacht"),
    "written_down": lazy("Uw klacht staat op papier"),
    "completion_asked": lazy("Wij vroegen u om iets aan te vullen"),
    "completed": lazy("U vulde uw klacht aan"),
    "acknowledged": lazy("Wij bevestigden dat wij uw klacht kregen"),
    "contacted": lazy("Wij spraken met u"),
    "contact_attempted": lazy("Wij probeerden u te bereiken"),
    "person_assigned": lazy("Uw klacht heeft een behandelaar"),
    "advice_applies": lazy("Een commissie adviseert over uw klacht"),
    "advice_received": lazy("De commissie heeft advies gegeven"),
    "copy_sent": lazy("Wie uw klacht aangaat, kreeg een kopie"),
    "hearing_offered": lazy("Wij nodigden u uit voor een gesprek"),
    "hearing_accepted": lazy("U wilt een gesprek"),
    "hearing_declined": lazy("U vindt een gesprek niet nodig"),
    "hearing_left_out": lazy("Er komt geen gesprek"),
    "hearing_planned": lazy("Er is een afspraak voor een gesprek"),
    "hearing_cancelled": lazy("De afspraak gaat niet door"),
    "heard": lazy("U vertelde uw verhaal"),
    "hearing_reported": lazy("Het verslag van het gesprek is klaar"),
    "extended": lazy("Wij nemen meer tijd"),
    "delay_agreed": lazy("U gaf ons meer tijd"),
    "settlement_proposed": lazy("Wij stelden een oplossing voor"),
    "settlement_confirmed": lazy("U was tevreden met de oplossing"),
    "settlement_contested": lazy("U was niet tevreden met de oplossing"),
    "formal_requested": lazy("U vroeg om een formeel antwoord"),
    "not_handled": lazy("Wij nemen uw klacht niet in behandeling"),
    "findings_sent": lazy("U kreeg de uitkomst"),
    "withdrawn": lazy("U trok uw klacht in"),
    "forwarded": lazy("Wij stuurden uw klacht door"),
    "treated_as_objection": lazy("Wij behandelen uw brief als bezwaar"),
    "answered": lazy("U kreeg antwoord"),
    "reopened": lazy("Uw klacht is weer open"),
    "ombudsman_asked": lazy("De ombudsman kijkt naar uw klacht"),
    "ombudsman_reported": lazy("De ombudsman heeft een rapport gemaakt"),
    "message_sent": lazy("Wij stuurden u een bericht"),
    "message_received": lazy("U stuurde een bericht"),
    "question_asked": lazy("Wij stelden u een vraag"),
    "letter_sent": lazy("Wij stuurden u een brief"),
    "document_added": lazy("U voegde een bestand toe"),
    "document_released": lazy("Er staat een nieuw stuk voor u klaar"),
    "elements_edited": lazy("Wij schreven op hoe wij uw klacht begrijpen"),
    "understanding_corrected": lazy("U verbeterde onze samenvatting"),
    "part_handed_over": lazy("Een deel van uw klacht gaat naar iemand anders"),
    "part_returned": lazy("Een deel van uw klacht kwam bij ons terug"),
    "party_changed": lazy("Uw gegevens zijn gewijzigd"),
    "electronic_chosen": lazy("U koos voor brieven op deze pagina"),
    "electronic_revoked": lazy("U koos voor brieven per post"),
    "contact_restricted": lazy("Wij maakten afspraken over contact"),
    "contact_restriction_ended": lazy("De afspraken over contact zijn voorbij"),
}

# For the person complained about, where it reads differently.
CONCERNED: Mapping[str, Any] = {
    "copy_sent": lazy("U kreeg een kopie van de klacht"),
    "told_in_person": lazy("Uw leidinggevende vertelde u over de klacht"),
    "hearing_left_out": lazy("Er komt geen gesprek"),
    "person_concerned_informed": lazy("U hoorde de uitkomst"),
    "withdrawn": lazy("De klacht is ingetrokken"),
    "settlement_confirmed": lazy("De klacht is opgelost"),
    "not_handled": lazy("De klacht wordt niet behandeld"),
}


def title_of(event_type: str, *, concerned: bool) -> str:
    """The title of what happened; empty for what has no words for this side and is not shown."""
    own = CONCERNED.get(event_type) if concerned else None
    return str(own or COMPLAINANT.get(event_type) or "")


def attempt_line() -> str:
    """Below an attempt to reach somebody."""
    return _("U nam niet op. Wij proberen het nog een keer. Bellen mag natuurlijk ook.")


Line = Callable[[], str]
LINES: Mapping[str, Line] = {
    "contact_attempted": attempt_line,
    "acknowledged": lambda: _("In de bevestiging staat wat er gaat gebeuren en welke rechten u hebt."),
    "copy_sent": lambda: _("Zo kan ook die kant vertellen wat er is gebeurd."),
    "advice_applies": lambda: _("Daarom duurt het langer: tien weken in plaats van zes."),
    "formal_requested": lambda: _("Uw klacht blijft dezelfde. De termijn begint niet opnieuw."),
    "settlement_contested": lambda: _("Wij gaan verder. De termijn liep gewoon door."),
    "reopened": lambda: _("Wij gaan verder waar wij waren."),
    "electronic_revoked": lambda: _("U kunt dit altijd weer veranderen."),
}
