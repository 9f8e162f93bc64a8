"""The words of what was learned: labels of its figures, and the rule by which each is counted."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.words import OPINIONS, PARTY_KINDS, said

ASKED = ("asked", "answered", *QUESTIONS)
MEASURES: dict[str, str] = {
    "measures_added": gettext_noop("Vastgelegd in dit jaar"),
    "measures_done": gettext_noop("Gedaan in dit jaar"),
    "measures_dropped": gettext_noop("Vervallen in dit jaar"),
    "measures_to_do": gettext_noop("Nog te doen aan het eind, ook van eerdere jaren"),
}
RULES: dict[str, str] = {
    "measures_added": gettext_noop(
        "Aanbevelingen en maatregelen die in dit jaar zijn vastgelegd. Eén klacht kan er meer opleveren."
    ),
    "measures_done": gettext_noop("In dit jaar gedaan, en dat was aan het eind van het jaar nog zo."),
    "measures_dropped": gettext_noop("In dit jaar besloten het niet te doen, en dat was aan het eind nog zo."),
    "measures_to_do": gettext_noop("Op de laatste dag nog niet begonnen, of er werd nog aan gewerkt."),
    "asked": gettext_noop("Wie na het afsluiten in dit jaar is gevraagd hoe de behandeling was."),
    "answered": gettext_noop("Wie van hen ten minste één vraag beantwoordde of iets schreef."),
}
SHORT: dict[str, str] = {"asked": gettext_noop("gevraagd"), "answered": gettext_noop("gaf antwoord")}


def measure_label(name: str) -> str:
    """What a count of measures is called."""
    return _(MEASURES[name])


def answer_label(side: str, name: str) -> str:
    """What a figure about one side is called."""
    return f"{said(PARTY_KINDS, side)}: {_(SHORT[name]) if name in SHORT else said(OPINIONS, name)}"


def learned_rule(name: str, least: int = 0) -> str:
    """How a figure is counted; `least`: from how many answers a mean is shown."""
    if name in RULES:
        return _(RULES[name])
    told = _("Gemiddelde van 1 (helemaal niet) tot 5 (helemaal), vanaf %(least)s antwoorden op deze vraag.")
    return told % {"least": least}


def measures_title() -> str:
    """What the table of measures is called."""
    return _("Aanbevelingen en maatregelen")


def satisfaction_title() -> str:
    """What the table of what both sides said is called."""
    return _("Hoe beide kanten de behandeling vonden")


def lessons_title() -> str:
    """What the list of measures with their words is called."""
    return _("Wat wij leerden")


def lesson_columns() -> list[str]:
    """The columns of that list."""
    return [_("Wat"), _("Soort"), _("Sinds"), _("Hoe het ermee staat"), _("Wat het opleverde")]


def lessons_told(last: str) -> str:
    """How that list is to be read."""
    return _("Wat in dit jaar is vastgelegd of beëindigd, en wat er nog te doen was. Zo stond het op %(last)s.") % {
        "last": last
    }
