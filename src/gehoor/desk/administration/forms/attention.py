"""When the program asks for attention by itself: reminders, what both parties are asked after closing, the overview."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.profile import Profile
from gehoor.ui.forms import Form

MOST_DAYS = 60
ON_OFF = (("off", _("Nee")), ("on", _("Ja")))
SMALLEST = 5  # fewer answers or files than this point at people (safety row 74)


def _days(label: Any, help_text: Any = "", least: int = 1) -> forms.IntegerField:
    return forms.IntegerField(label=label, help_text=help_text, min_value=least, max_value=MOST_DAYS)


class AttentionForm(Form):
    """One field for each value; its name says where in the profile it stands."""

    reminders__silence = _days(
        _("Na hoeveel dagen zonder contact met de klager wordt dat een taak?"),
        _("Bericht, brief, gesprek of telefoontje: alles wat in het dossier staat, telt als contact."),
    )
    reminders__ahead = _days(
        _("Hoeveel dagen voor het einde van de termijn waarschuwt Gehoor de behandelaar en de coördinator?"),
        _("Op die dag komt er ook een taak om te verlengen, zolang dat nog kan."),
    )
    reminders__escalate = _days(_("Hoeveel dagen voor het einde van de termijn hoort de beslisser het?"))
    satisfaction__asked = forms.ChoiceField(
        label=_("Vragen hoe beide kanten de behandeling vonden, nadat een klacht is afgerond?"),
        help_text=_("De klager en degene over wie de klacht ging krijgen ieder één keer een mail met drie vragen."),
        choices=ON_OFF,
        widget=forms.RadioSelect,
    )
    satisfaction__after = _days(_("Hoeveel dagen na het afronden?"))
    satisfaction__shown_from = _days(
        _("Vanaf hoeveel antwoorden staan gemiddelden in het overzicht?"),
        _("Bij weinig antwoorden is te raden van wie ze zijn. Minder dan vijf kan daarom niet."),
        SMALLEST,
    )
    overview__per_person = forms.ChoiceField(
        label=_("Cijfers per behandelaar in het overzicht?"),
        help_text=_("Alleen de klachtencoördinator ziet ze. Overleg eerst met uw ondernemingsraad."),
        choices=ON_OFF,
        widget=forms.RadioSelect,
    )
    overview__person_from = _days(_("Vanaf hoeveel klachten staat een behandelaar erin?"), "", SMALLEST)
    overview__repeats = _days(_("Hoe vaak moet hetzelfde terugkomen om het aan te wijzen?"), "", 2)
    overview__months = forms.IntegerField(label=_("Binnen hoeveel maanden?"), min_value=1, max_value=36)

    def texts(self) -> dict[str, dict[str, Any]]:
        """What was chosen, as the profile keeps it."""
        found: dict[str, dict[str, Any]] = {}
        for name, value in self.cleaned_data.items():
            table, _line, key = name.partition("__")
            found.setdefault(table, {})[key] = value
        return found


def initial_of(profile: Profile) -> Mapping[str, object]:
    """What stands now, by the names of the fields."""
    found: dict[str, object] = {}
    for name in AttentionForm.base_fields:
        table, _line, key = name.partition("__")
        found[name] = getattr(getattr(profile, table), key)
    return found
