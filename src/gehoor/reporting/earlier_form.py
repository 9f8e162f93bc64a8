"""The form for totals of years before Gehoor."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.reporting.annual.earlier import TYPED
from gehoor.reporting.telling import LABELS, label, rule
from gehoor.ui.forms import Form


class EarlierYearForm(Form):
    """The year, where the totals were found, and a number for each total that is known."""

    year = forms.IntegerField(label=_("Jaar"), min_value=1999, max_value=9998)
    source = forms.CharField(
        label=_("Waar komen de cijfers vandaan?"),
        help_text=_("Bijvoorbeeld: jaarverslag klachten 2019. Dit staat bij de cijfers."),
        max_length=300,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in TYPED:
            self.fields[name] = forms.IntegerField(
                label=label(name), help_text=rule(name), required=name == "received", min_value=0, max_value=1_000_000
            )

    @property
    def figures(self) -> dict[str, int]:
        """The totals that were typed."""
        return {name: value for name, value in self.cleaned_data.items() if name in LABELS and value is not None}
