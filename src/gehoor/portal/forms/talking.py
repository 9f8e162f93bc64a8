"""Messages and documents."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.portal.forms.files import Files
from gehoor.ui.forms import Form

MOST = 20_000


class Answer(forms.Textarea):
    """A text of which the label does not say that it may stay empty."""

    always_answered = True


def words(label: Any, *, rows: int = 6, required: bool = False, **kwargs: Any) -> forms.CharField:
    """A field for a few sentences."""
    return forms.CharField(
        label=label, required=required, max_length=MOST, widget=forms.Textarea({"rows": rows}), **kwargs
    )


class MessageForm(Form):
    """A message, with files; one of the two is enough."""

    words = forms.CharField(label=_("Uw bericht"), required=False, max_length=MOST, widget=Answer({"rows": 8}))
    documents = Files(label=_("Bestanden meesturen"), required=False)

    def clean(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        if not given.get("words", "").strip() and not given.get("documents") and not self.errors:
            self.add_error("words", _("Schrijf eerst een bericht, of kies een bestand."))
        return given


class DocumentsForm(Form):
    """Files to add."""

    documents = Files(label=_("Bestanden kiezen"))
