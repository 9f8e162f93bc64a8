"""'What if': the law room is asked what the clock would say if something happened on a day. Nothing is recorded."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.queries.values import FilePage
from gehoor.desk.words import said
from gehoor.platform import clock
from gehoor.reporting.happened import EVENTS
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

ASKED = (
    "extended", "advice_applies", "formal_requested", "settlement_proposed", "settlement_confirmed",
    "settlement_contested", "written_down", "findings_sent", "withdrawn", "forwarded", "treated_as_objection",
    "answered", "reopened",
)  # fmt: skip
MOST_WEEKS = 4


class WhatIfForm(Form):
    """What, on which day, and how many weeks where that matters."""

    event = forms.ChoiceField(label=_("Wat als dit gebeurt?"))
    on = DateField(label=_("Op deze dag"), required=False)
    weeks = forms.IntegerField(
        label=_("Weken verlenging"), required=False, min_value=1, max_value=14, initial=MOST_WEEKS
    )

    def __init__(self, *args: Any, page: FilePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        field = self.fields["event"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(each, said(EVENTS, each)) for each in ASKED]
        self.fields["on"].initial = clock.today()

    @property
    def asked(self) -> tuple[str, dt.date, dict[str, object]]:
        """The event, its day, and its fields as the law room reads them."""
        chosen = self.cleaned_data
        fields: dict[str, object] = {}
        if chosen["event"] == "extended":
            told = ["complainant", *(each.legal_name for each in self.page.parties if each.kind == "person_concerned")]
            fields = {"weeks": chosen["weeks"] or MOST_WEEKS, "told": told}
        return chosen["event"], chosen["on"] or clock.today(), fields
