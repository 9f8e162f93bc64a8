"""Three questions about the handling, without signing in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.words import OPINIONS, SCORES, said
from gehoor.portal.forms.entering import LONGEST, CodeInput
from gehoor.ui.forms import Form


class CodeForm(Form):
    """The code of the link; from behind #, or typed."""

    code = forms.CharField(
        label=_("Uw code"),
        help_text=_("De code staat in de mail. Spaties, streepjes en hoofdletters maken niet uit."),
        max_length=LONGEST,
        widget=CodeInput(**{"data-secret-field": True}),
        error_messages={"required": _("Vul de code in die in de mail staat.")},
    )


class ExperienceForm(Form):
    """Every question may be left out; the code goes along in the form, never in an address."""

    code = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST)
    words = forms.CharField(
        label=_("Wilt u er iets bij vertellen?"),
        help_text=_("Wat ging goed? Wat kan beter?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 5}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in QUESTIONS:
            self.fields[name] = forms.ChoiceField(
                label=said(OPINIONS, name), choices=list(SCORES.items()), required=False, widget=forms.RadioSelect
            )
        self.order_fields(["code", *QUESTIONS, "words"])

    @property
    def scores(self) -> list[int | None]:
        """The answers by question; None for one that was left out."""
        return [int(self.cleaned_data[name]) if self.cleaned_data[name] else None for name in QUESTIONS]
