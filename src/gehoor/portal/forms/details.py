"""How a party can be reached, and who speaks for them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.portal.forms.files import Files
from gehoor.portal.forms.talking import words
from gehoor.ui.fields import AddressField
from gehoor.ui.forms import Form

PREFERENCES = (
    ("", _("Dat maakt mij niet uit")),
    ("phone", _("Bellen")),
    ("email", _("E-mail")),
    ("letter", _("Een brief")),
    ("visit", _("Langskomen")),
)


class DetailsForm(Form):
    """Name and address, ways to be reached, and the express choice for electronic answers (Awb 2:8, K31)."""

    name = forms.CharField(
        label=_("Uw naam"), required=False, max_length=300, widget=forms.TextInput({"autocomplete": "name"})
    )
    postal = AddressField(label=_("Uw adres"), required=False)
    phone = forms.CharField(
        label=_("Uw telefoonnummer"),
        required=False,
        max_length=60,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = forms.EmailField(
        label=_("Uw e-mailadres"), required=False, max_length=254, widget=forms.EmailInput({"autocomplete": "email"})
    )
    prefers = forms.ChoiceField(
        label=_("Hoe praat u het liefst met ons?"), choices=PREFERENCES, required=False, widget=forms.RadioSelect
    )
    electronic = forms.BooleanField(
        label=_("Ik wil brieven over mijn klacht op deze pagina krijgen, in plaats van per post."),
        required=False,
        help_text=_(
            "U krijgt dan een e-mail als er iets voor u klaarstaat. Kiest u dit niet, dan sturen wij brieven per post. "
            "U kunt dit altijd weer veranderen."
        ),
    )

    def clean(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        if given.get("electronic") and not given.get("email") and "email" not in self.errors:
            self.add_error("email", _("Vul een e-mailadres in. Daarop krijgt u bericht als er iets klaarstaat."))
        return given


class RepresentativeForm(Form):
    """Somebody who helps or speaks for the complainant (Awb 2:1). An authorisation is welcome, not needed."""

    name = forms.CharField(
        label=_("Naam van wie u helpt"),
        max_length=300,
        error_messages={"required": _("Vul de naam in van wie u helpt.")},
    )
    reach = words(_("Hoe bereiken wij deze persoon? Bijvoorbeeld adres, telefoonnummer of e-mailadres."), rows=3)
    what = words(_("Waarbij helpt deze persoon u?"), rows=3)
    documents = Files(
        label=_("Machtiging"),
        required=False,
        help_text=_("Een briefje met uw handtekening waarin u zegt dat deze persoon namens u mag praten."),
    )
