"""The form that every page uses: Django's, with error texts that say how to mend it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MESSAGES: tuple[tuple[type[forms.Field], dict[str, Any]], ...] = (
    (forms.Field, {"required": _("Vul dit in.")}),
    (
        forms.CharField,
        {
            "max_length": _(
                "Deze tekst is te lang: %(show_value)s tekens. Er passen er %(limit_value)s. "
                "Maak de tekst korter, of stuur de rest mee als bijlage."
            ),
            "min_length": _("Deze tekst is te kort. Schrijf ten minste %(limit_value)s tekens."),
        },
    ),
    (forms.EmailField, {"invalid": _("Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.")}),
    (forms.URLField, {"invalid": _("Vul een webadres in dat begint met https://, bijvoorbeeld https://voorbeeld.nl.")}),
    (forms.IntegerField, {"invalid": _("Vul een heel getal in, bijvoorbeeld 12.")}),
    (forms.ChoiceField, {"required": _("Kies een antwoord."), "invalid_choice": _("Kies een van de antwoorden.")}),
    (
        forms.MultipleChoiceField,
        {"required": _("Kies ten minste één antwoord."), "invalid_choice": _("Kies een of meer van de antwoorden.")},
    ),
    (forms.ModelChoiceField, {"required": _("Maak een keuze."), "invalid_choice": _("Maak een keuze uit de lijst.")}),
    (forms.BooleanField, {"required": _("Vink dit aan om verder te gaan.")}),
    (forms.DateField, {"invalid": _("Vul een datum in die bestaat, bijvoorbeeld 7-4-2026.")}),
    (forms.TimeField, {"invalid": _("Vul een tijd in, bijvoorbeeld 14:30.")}),
    (forms.DateTimeField, {"invalid": _("Vul een datum en een tijd in, bijvoorbeeld 7-4-2026 14:30.")}),
)


class Mended:
    """Puts our error texts in the place of Django's own; a text that the field's author chose stays.

    For a form over a row of settings: `class MyForm(Mended, forms.ModelForm)`.
    """

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _mend(field)


def _mend(field: forms.Field) -> None:
    djangos: dict[str, Any] = {}
    for cls in reversed(type(field).__mro__):
        if cls.__module__.startswith("django."):
            djangos.update(getattr(cls, "default_error_messages", {}))
    ours: dict[str, Any] = {}
    for kind, messages in MESSAGES:
        if isinstance(field, kind):
            ours.update(messages)
    for code, text in ours.items():
        if field.error_messages.get(code) is djangos.get(code):
            field.error_messages[code] = text


class Form(Mended, forms.Form):
    """A form of ours. Where nothing has to be filled in, as with filters, `says_optional` is switched off."""

    says_optional = True
