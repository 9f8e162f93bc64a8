"""Forms of the informal road: talk, propose, confirm, contest; and asking a formal answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.desk.forms.base import StepForm, long_text, past_day
from gehoor.desk.forms.receiving import SPOKEN
from gehoor.platform import clock
from gehoor.ui.fields import DateField


class ProposeForm(StepForm):
    words = long_text(_("Welke oplossing stelt u voor?"), help_text=_("De klager leest deze tekst."))
    answer_by = DateField(
        label=_("Voor welke dag wilt u antwoord?"), required=False, help_text=_("De wettelijke termijn loopt door.")
    )

    def clean_answer_by(self) -> object:
        chosen = self.cleaned_data["answer_by"]
        if chosen and chosen < clock.today():
            raise forms.ValidationError(_("Kies een dag die nog komt."))
        return chosen


class SatisfiedForm(StepForm):
    words = long_text(
        _("Wat zei de klager?"),
        rows=3,
        help_text=_(
            "Bijvoorbeeld: ‘Zo is het voor mij goed.’ De klager krijgt vandaag een bericht om het na te kijken."
        ),
    )
    channel = forms.ChoiceField(label=_("Hoe hoorde u dat?"), choices=SPOKEN, initial="phone", widget=forms.RadioSelect)
    on = past_day(_("Wanneer zei de klager dat?"), required=False)


class SaidForm(StepForm):
    """What the complainant said, and when."""

    words = long_text(_("Wat zei de klager?"), required=False, rows=3)
    on = past_day(_("Wanneer zei de klager dat?"), required=False)
