"""Controls that Django does not have, or has in a way that people stumble over."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

UNKNOWN = "unknown"


class LabelledParts(forms.MultiWidget):
    """Several text fields under one legend, each with its own label."""

    use_fieldset = True
    template_name = "ui/forms/parts.html"

    def __init__(self, parts: dict[str, tuple[Any, forms.Widget]], attrs: dict[str, Any] | None = None) -> None:
        """`parts`: name -> (label, widget)."""
        self.labels = [label for label, _widget in parts.values()]
        super().__init__({name: widget for name, (_label, widget) in parts.items()}, attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], self.labels, strict=True):
            part["label"] = label
            part["attrs"].pop("required", None)  # of the group, not of each part
        return context

    def decompress(self, value: Any) -> list[Any]:
        return list(value) if value else [None] * len(self.widgets)


class DateParts(LabelledParts):
    """A date as day, month and year, typed; with `unknown`, a box 'Weet ik niet' beside it.

    A known date can be asked with `autocomplete="bday"`, which fills the three parts.
    """

    def __init__(self, *, unknown: bool = False, autocomplete: str = "", attrs: dict[str, Any] | None = None) -> None:
        self.unknown = unknown
        parts: dict[str, tuple[Any, forms.Widget]] = {
            "day": (_("Dag"), _number(2, autocomplete and f"{autocomplete}-day")),
            "month": (_("Maand"), _number(2, autocomplete and f"{autocomplete}-month")),
            "year": (_("Jaar"), _number(4, autocomplete and f"{autocomplete}-year")),
        }
        if unknown:
            parts[UNKNOWN] = (_("Weet ik niet"), forms.CheckboxInput())
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, dt.date):
            return [value.day, value.month, value.year, False][: len(self.widgets)]
        return [None, None, None, value == UNKNOWN][: len(self.widgets)]


def _number(width: int, autocomplete: str) -> forms.TextInput:
    attrs: dict[str, Any] = {"inputmode": "numeric", "class": f"gh-width-{width}"}
    return forms.TextInput({**attrs, "autocomplete": autocomplete} if autocomplete else attrs)


class AddressParts(LabelledParts):
    """A postal address: street and number, postcode, town, country."""

    template_name = "ui/forms/address.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {
                "street": (_("Straat en huisnummer"), forms.TextInput({"autocomplete": "address-line1"})),
                "postcode": (_("Postcode"), forms.TextInput({"autocomplete": "postal-code", "class": "gh-short"})),
                "town": (_("Plaats"), forms.TextInput({"autocomplete": "address-level2"})),
                "country": (
                    _("Land (alleen invullen buiten Nederland)"),
                    forms.TextInput({"autocomplete": "country-name"}),
                ),
            },
            attrs,
        )


class Files(forms.FileInput):
    """One or more files to send along."""

    allow_multiple_selected = True
    template_name = "ui/forms/files.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"multiple": True, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:  # noqa: ARG002  Django's signature
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name, [])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:  # noqa: ARG002  idem
        return name not in files
