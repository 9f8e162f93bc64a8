"""The form that takes a table of files."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.ui.forms import Form


class BringInForm(Form):
    """The file; `tried` is the digest of the one that was tried before, as the page gave it back."""

    file = forms.FileField(
        label=_("Bestand (CSV)"), help_text=_("Bewaar uw rekenblad als 'CSV UTF-8'. Gewone CSV van Excel kan ook.")
    )
    tried = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
