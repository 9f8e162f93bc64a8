"""Forms of recommendations and measures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.queries.measures import MeasureRow, measures_of_file, owners
from gehoor.complaints.words import MEASURE_STATES, MEASURES
from gehoor.desk.forms.base import StepForm, long_text
from gehoor.ui.fields import DateField

NOBODY = _("Nog niemand")


class _OwnedForm(StepForm):
    """Somebody who may see the file can own it."""

    def arrange(self) -> None:
        listed: list[tuple[str, Any]] = [
            (str(person.pk), person.name) for person in owners(self.viewer, self.page.head.reference)
        ]
        self.choose_from("owner", [("", NOBODY), *listed])


class MeasureForm(_OwnedForm):
    kind = forms.ChoiceField(label=_("Wat is het?"), choices=list(MEASURES.items()), widget=forms.RadioSelect)
    words = long_text(
        _("Wat moet er veranderen?"),
        rows=4,
        help_text=_("Schrijf over het werk, niet over een persoon. Deze tekst kan in het jaarverslag komen."),
    )
    owner = forms.ChoiceField(label=_("Wie zorgt ervoor?"), required=False)
    due_on = DateField(label=_("Wanneer moet het klaar zijn?"), required=False)


class MeasureStateForm(_OwnedForm):
    measure = forms.ChoiceField(label=_("Welke?"))
    status = forms.ChoiceField(
        label=_("Hoe staat het ermee?"), choices=list(MEASURE_STATES.items()), widget=forms.RadioSelect
    )
    words = long_text(_("Wat leverde het op, of waarom gebeurt het niet?"), required=False, rows=4)
    owner = forms.ChoiceField(label=_("Wie zorgt ervoor?"), required=False)
    due_on = DateField(label=_("Wanneer moet het klaar zijn?"), required=False)

    def arrange(self) -> None:
        super().arrange()
        listed = measures_of_file(self.viewer, self.page.head.complaint_id)
        self.choose_from("measure", [(str(each.number), f"{each.number}. {each.words[:120]}") for each in listed])
        chosen = next((each for each in listed if str(each.number) == str(self.initial.get("measure", ""))), None)
        self._as_it_stands(chosen or (listed[0] if listed else None))

    def _as_it_stands(self, chosen: MeasureRow | None) -> None:
        if chosen is not None:
            self.suggest("measure", str(chosen.number))
            self.suggest("status", chosen.status)
            self.suggest("owner", str(chosen.owner_id or ""))
            self.suggest("due_on", chosen.due_on)
