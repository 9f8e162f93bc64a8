"""The forms of the annual report."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.words import MEASURE_STATES, said
from gehoor.reporting.annual.public_lessons import PublicLesson
from gehoor.ui.forms import Form


class ProposalForm(Form):
    """What is typed with a report before it is released."""

    inhabitants = forms.IntegerField(
        label=_("Aantal inwoners"),
        help_text=_("Op 1 januari van dat jaar. Dan staat erbij hoeveel klachten er per 10.000 inwoners waren."),
        required=False,
        min_value=100,
        max_value=20_000_000,
    )
    hours = forms.IntegerField(
        label=_("Uren"),
        help_text=_("Hoeveel uur er in dat jaar aan klachten is gewerkt, als u dat weet."),
        required=False,
        min_value=0,
        max_value=10_000_000,
    )
    cost = forms.IntegerField(
        label=_("Kosten in euro"),
        help_text=_("Zonder centen."),
        required=False,
        min_value=0,
        max_value=1_000_000_000,
    )
    foreword = forms.CharField(
        label=_("Woord vooraf"),
        help_text=_("Wat u van dit jaar leerde, en wat u anders gaat doen. Noem geen namen."),
        required=False,
        max_length=5000,
        widget=forms.Textarea,
    )

    lessons = forms.MultipleChoiceField(
        label=_("Welke maatregelen komen met hun tekst op de openbare pagina?"),
        help_text=_(
            "Zo komen ze er te staan. Namen en nummers die het dossier kent, zijn vervangen door […]. "
            "Lees ze na: is iemand te herkennen, haal het vinkje dan weg."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, offered: Collection[PublicLesson], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["lessons"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(each.key, _told(each)) for each in offered]
        if not offered:
            del self.fields["lessons"]


def _told(lesson: PublicLesson) -> str:
    line = lesson.line
    return " / ".join(part for part in (line.words, said(MEASURE_STATES, line.status), line.effect) if part)
