"""What one looks for: words and filters, all of them in the address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation, Unit
from gehoor.complaints.search.hits import Wanted
from gehoor.complaints.words import PHASES, TOPICS
from gehoor.ui.forms import Form


class SearchForm(Form):
    """Names of the fields are those in the address."""

    says_optional = False
    woorden = forms.CharField(
        label=_("Woorden"), required=False, max_length=300, widget=forms.TextInput({"type": "search"})
    )
    fase = forms.ChoiceField(label=_("Stand"), required=False, choices=[("", _("Alle")), *PHASES.items()])
    onderwerp = forms.ChoiceField(label=_("Onderwerp"), required=False, choices=[("", _("Alle")), *TOPICS.items()])
    afdeling = forms.ModelChoiceField(
        label=_("Afdeling"), required=False, queryset=Unit.objects.none(), empty_label=_("Alle")
    )
    van = forms.DateField(
        label=_("Ontvangen vanaf"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    tot = forms.DateField(
        label=_("Ontvangen tot en met"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def of(self, organisation: Organisation) -> "SearchForm":
        """The same, with the units of an organisation to choose from."""
        units = self.fields["afdeling"]
        if isinstance(units, forms.ModelChoiceField):
            units.queryset = Unit.objects.filter(organisation=organisation)
        return self

    def wanted(self) -> Wanted:
        """What is looked for; what was filled in wrongly does not narrow it."""
        told = self.cleaned_data
        unit = told.get("afdeling")
        return Wanted(
            words=told.get("woorden", ""),
            phase=told.get("fase", ""),
            topic=told.get("onderwerp", ""),
            unit_id=unit.pk if unit else None,
            received_from=told.get("van"),
            received_until=told.get("tot"),
        )
