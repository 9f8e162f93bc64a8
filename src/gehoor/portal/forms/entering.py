"""Showing who one is: reference and code, typed in any way, or the key of a link."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.following import REFERENCE_LENGTH, parts_of
from gehoor.platform.identifiers import tidy
from gehoor.ui.forms import Form

# Spaces, dashes and capitals do not matter; nobody types more than this.
LONGEST = 200


class CodeInput(forms.TextInput):
    """A field for a code: nothing helps along, and it is never 'not required' to a reader."""

    always_answered = True

    def __init__(self, **attrs: Any) -> None:
        super().__init__({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", **attrs})


class ComplainantForm(Form):
    """Reference and code. The whole key of a link or printed code may stand in either field."""

    reference = forms.CharField(
        label=_("Uw kenmerk"),
        help_text=_("Twee groepjes van vier tekens, bijvoorbeeld K7MN-3QRT."),
        required=False,
        max_length=LONGEST,
        widget=CodeInput(),
    )
    code = forms.CharField(
        label=_("Uw code"),
        help_text=_("Vijf groepjes van vier tekens. Spaties, streepjes en hoofdletters maken niet uit."),
        required=False,
        max_length=LONGEST,
        widget=CodeInput(**{"data-secret-field": True}),
    )

    def clean(self) -> dict[str, Any]:
        """`reference` and `code` apart, whichever way they were typed."""
        given = dict(self.cleaned_data)
        reference, code = str(given.get("reference", "")), str(given.get("code", ""))
        parts = parts_of(code) or parts_of(reference) or parts_of(reference + code)
        if parts:
            return given | {"reference": parts[0], "code": parts[1]}
        if not tidy(reference):
            self.add_error("reference", _("Vul het kenmerk in. Het staat op de bevestiging die u van ons kreeg."))
        elif len(tidy(reference)) != REFERENCE_LENGTH:
            self.add_error("reference", _("Een kenmerk heeft acht letters en cijfers. Kijk het nog eens na."))
        if not tidy(code):
            self.add_error("code", _("Vul de code in die u bij de bevestiging kreeg."))
        return given


class ConcernedForm(Form):
    """The code that came with the copy of the complaint."""

    code = forms.CharField(
        label=_("Uw code"),
        help_text=_("Vijf groepjes van vier tekens. Spaties, streepjes en hoofdletters maken niet uit."),
        max_length=LONGEST,
        widget=CodeInput(**{"data-secret-field": True}),
        error_messages={"required": _("Vul de code in die u bij de kopie van de klacht kreeg.")},
    )
