"""What narrows the work list; the same words stand in the address."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.work_list import Filters
from gehoor.desk.words import CHANNELS, PHASES, SITUATIONS, TOPICS, choices
from gehoor.ui.forms import Form


class FilterForm(Form):
    """Filters of the work list; a value that is in no list is left out."""

    zoek = forms.CharField(
        label=_("Zoek op naam of kenmerk"),
        required=False,
        max_length=100,
    )
    speelt = forms.ChoiceField(label=_("Wat er speelt"), choices=choices(SITUATIONS, empty=_("Alles")), required=False)
    afdeling = forms.ChoiceField(label=_("Afdeling"), required=False)
    fase = forms.ChoiceField(label=_("Fase"), choices=choices(PHASES, empty=_("Alle fasen")), required=False)
    onderwerp = forms.ChoiceField(
        label=_("Onderwerp"), choices=choices(TOPICS, empty=_("Alle onderwerpen")), required=False
    )
    kanaal = forms.ChoiceField(
        label=_("Binnengekomen via"), choices=choices(CHANNELS, empty=_("Alle kanalen")), required=False
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        units = organisation.units.filter(active=True).values_list("pk", "name")
        field = self.fields["afdeling"]
        if isinstance(field, forms.ChoiceField):
            field.choices = lambda: [("", str(_("Alle afdelingen"))), *((str(pk), name) for pk, name in units)]

    def filters(self) -> Filters:
        """What was chosen."""
        self.is_valid()
        chosen = self.cleaned_data
        unit = chosen.get("afdeling") or ""
        return Filters(
            words=chosen.get("zoek") or "",
            phase=chosen.get("fase") or "",
            unit_id=int(unit) if unit else None,
            topic=chosen.get("onderwerp") or "",
            channel=chosen.get("kanaal") or "",
            situation=chosen.get("speelt") or "",
        )

    def shown(self) -> dict[str, Any]:
        """The fields for the template, laid out by hand: Django renders each option by a template of its own."""
        return {
            "search": {"label": self.fields["zoek"].label, "value": self.cleaned_data.get("zoek") or ""},
            "selects": [
                {
                    "name": name,
                    "label": field.label,
                    "choices": [(str(key), words) for key, words in cast("Iterable[tuple[Any, Any]]", field.choices)],
                    "value": self.cleaned_data.get(name) or "",
                }
                for name, field in self.fields.items()
                if isinstance(field, forms.ChoiceField)
            ],
        }

    @property
    def is_used(self) -> bool:
        """Whether anything is narrowed."""
        return any(self.cleaned_data.values())

    @property
    def chosen(self) -> int:
        """How many of the fields that are folded away narrow the list."""
        return sum(bool(value) for name, value in self.cleaned_data.items() if name != "zoek")
