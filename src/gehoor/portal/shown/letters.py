"""Letters by what they are for the reader."""

from django.utils.translation import gettext as _


def letter_words(kind: str) -> str:
    """What a kind of letter is called on a party's page."""
    return {
        "acknowledgement": _("Bevestiging van ontvangst"),
        "missing": _("Vraag om iets aan te vullen"),
        "forwarded": _("Bericht van doorsturen"),
        "objection": _("Bericht dat dit een bezwaar is"),
        "copy": _("Kopie van de klacht"),
        "invitation": _("Uitnodiging voor een gesprek"),
        "hearing_report": _("Verslag van het gesprek"),
        "extension": _("Bericht van uitstel"),
        "consent": _("Vraag om meer tijd"),
        "settlement_note": _("Wat wij met u afspraken"),
        "withdrawal": _("Bevestiging van intrekken"),
        "answer": _("Antwoord op uw klacht"),
        "not_handled": _("Waarom wij uw klacht niet behandelen"),
        "findings": _("De uitkomst"),
        "findings_deviating": _("De uitkomst"),
        "outcome": _("De uitkomst"),
        "reply": _("Bericht"),
    }.get(kind, _("Brief"))
