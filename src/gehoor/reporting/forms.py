"""The forms of the annual report."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.ui.forms import Form


class ProposalForm(Form):
    """What is typed with a report before it is released."""

    inhabitants = forms.IntegerField(
        label=_("Aantal inwoners"),
        help_text=_("Op 1 januari van dat jaar. Dan staat erbij hoeveel klachten er per 10.000 inwoners waren."),
        required=False,
        min_value=100,
        max_value=20_000_000,
    )
    hours = forms.IntegerField(
        label=_("Uren"),
        help_text=_("Hoeveel uur er in dat jaar aan klachten is gewerkt, als u dat weet."),
        required=False,
        min_value=0,
        max_value=10_000_000,
    )
    cost = forms.IntegerField(
        label=_("Kosten in euro"),
        help_text=_("Zonder centen."),
        required=False,
        min_value=0,
        max_value=1_000_000_000,
    )
    foreword = forms.CharField(
        label=_("Woord vooraf"),
        help_text=_("Wat u van dit jaar leerde, en wat u anders gaat doen. Noem geen namen."),
        required=False,
        max_length=5000,
        widget=forms.Textarea,
    )
