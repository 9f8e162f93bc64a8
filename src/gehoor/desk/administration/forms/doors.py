"""Another door as a form: where it is, and, in the organisation's own words, what it is for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.profile import Door
from gehoor.ui.forms import Form


def _text(label: Any, rows: int = 0) -> forms.CharField:
    widget = forms.Textarea({"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, required=False, max_length=500, widget=widget)


class DoorForm(Form):
    """`usual`: Gehoor has words for this door, so that the organisation need not write its own."""

    url = forms.URLField(label=_("Webadres"), required=False, max_length=500, assume_scheme="https")
    phone = forms.CharField(label=_("Telefoonnummer"), required=False, max_length=40)
    label = _text(_("Naam van het loket"))
    label_en = _text(_("Naam van het loket, in het Engels"))
    explanation = _text(_("Uitleg"), rows=3)
    explanation_en = _text(_("Uitleg, in het Engels"), rows=3)

    def __init__(self, *args: Any, usual: bool, door: Door | None, **kwargs: Any) -> None:
        if door is not None:
            kwargs.setdefault("initial", _first(door))
        super().__init__(*args, **kwargs)
        self.usual = usual
        self.fields["label"].required = not usual

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.values()):
            self.add_error("url", _("Vul een webadres of een telefoonnummer in."))
        return cleaned

    def door(self, key: str, label: dict[str, str]) -> dict[str, Any]:
        """The door as the profile keeps it; `label` are our words, for where the organisation wrote none."""
        said = self.cleaned_data
        own = {"nl": said["label"], "en": said["label_en"]} if said["label"] else label
        told = {"nl": said["explanation"], "en": said["explanation_en"]}
        return {"key": key, "label": own, "url": said["url"], "phone": said["phone"], "explanation": told}


def _first(door: Door) -> dict[str, str]:
    return {
        "url": door.url,
        "phone": door.phone,
        "label": door.label.nl,
        "label_en": door.label.en,
        "explanation": door.explanation.nl,
        "explanation_en": door.explanation.en,
    }
