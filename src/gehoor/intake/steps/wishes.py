"""What the complainant would like to reach."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.intake.steps.base import StepForm

WISHES = (
    ("heard", _("Dat iemand naar mij luistert")),
    ("explanation", _("Uitleg: waarom ging het zo?")),
    ("apology", _("Excuses")),
    ("correction", _("Dat het wordt hersteld")),
    ("prevention", _("Dat het een ander niet ook overkomt")),
    ("judgement", _("Een officieel oordeel over wat er gebeurde")),
)


class Wishes(StepForm):
    slug = "wat-u-wilt"
    title = _("Wat wilt u met uw klacht bereiken?")
    introduction = _(
        "U mag meer dan één antwoord kiezen. Zo weten wij wat voor u belangrijk is. "
        "Wat u ook kiest: u houdt recht op een officieel antwoord."
    )

    wishes = forms.MultipleChoiceField(
        label=_("Dit wil ik bereiken"), choices=WISHES, widget=forms.CheckboxSelectMultiple, required=False
    )
    other = forms.CharField(label=_("Iets anders"), max_length=1000, required=False)
