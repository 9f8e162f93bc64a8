"""What goes to the ombudsman: only what was asked for, with a letter."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.words import PARTY_KINDS, said
from gehoor.reporting.happened import EVENTS
from gehoor.reporting.pack.dossier import day
from gehoor.reporting.pack.export import Asked
from gehoor.ui.forms import Form


class OmbudsmanForm(Form):
    """Choose what was asked for; nothing is chosen beforehand."""

    addressee = forms.CharField(label=_("Voor wie"), max_length=200, initial=_("de Nationale ombudsman"))
    letter = forms.CharField(label=_("Begeleidende brief"), max_length=8000, widget=forms.Textarea)
    documents = forms.TypedMultipleChoiceField(
        label=_("Welke documenten"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    events = forms.TypedMultipleChoiceField(
        label=_("Welke teksten"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    parties = forms.TypedMultipleChoiceField(
        label=_("Gegevens van wie"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    points = forms.BooleanField(label=_("De punten van de klacht, met bevindingen en oordeel"), required=False)

    def __init__(self, page: FilePage, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unnamed = _now("Naam onbekend")
        self._offer("documents", [(each.document_id, each.name) for each in page.documents])
        self._offer(
            "events",
            [
                (each.number, f"{each.number}: {said(EVENTS, each.type)}, {day(each.occurred_on)}")
                for each in page.timeline
                if each.words
            ],
        )
        self._offer(
            "parties",
            [(each.number, f"{said(PARTY_KINDS, each.kind)}: {each.name or unnamed}") for each in page.parties],
        )

    def asked(self) -> Asked:
        """What was chosen."""
        told = self.cleaned_data
        return Asked(
            addressee=told["addressee"],
            letter=told["letter"],
            events=frozenset(told.get("events", ())),
            documents=frozenset(told.get("documents", ())),
            parties=frozenset(told.get("parties", ())),
            points=told["points"],
        )

    def _offer(self, name: str, choices: list[tuple[int, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.TypedMultipleChoiceField):
            field.choices = choices
        if not choices:
            del self.fields[name]
