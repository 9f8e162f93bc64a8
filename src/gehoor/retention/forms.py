"""The forms about keeping and destroying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.ui.forms import Form


class HoldForm(Form):
    """Which file must stay, and why."""

    reference = forms.CharField(label=_("Kenmerk van het dossier"), max_length=40)
    because = forms.CharField(label=_("Waarom het moet blijven"), max_length=300)


class BrakeForm(Form):
    """Why so many at once is right."""

    because = forms.CharField(label=_("Waarom dit aantal klopt"), max_length=500, widget=forms.Textarea({"rows": 3}))
