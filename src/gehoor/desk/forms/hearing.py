"""Forms of being heard."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.desk.forms.base import StepForm, long_text, one_line, party_ids, past_day, upload_field
from gehoor.desk.forms.receiving import SPOKEN
from gehoor.desk.words import HEARING_GROUNDS
from gehoor.platform import clock
from gehoor.ui.fields import DateField

HEARD = ("complainant", "representative", "member", "person_concerned", "body_concerned")


class PartiesForm(StepForm):
    """A form that names people of the file."""

    parties = forms.MultipleChoiceField(label=_("Wie?"), widget=forms.CheckboxSelectMultiple)

    def arrange(self) -> None:
        self.choose_from("parties", party_ids(self.page, *HEARD))

    @property
    def chosen(self) -> list[int]:
        """Their ids."""
        return [int(each) for each in self.cleaned_data["parties"]]


class OfferForm(PartiesForm):
    answer_by = DateField(
        label=_("Voor welke dag wilt u antwoord?"),
        required=False,
        help_text=_("Zonder deze dag kunt u later niet zeggen dat de klager niets liet weten."),
    )
    channel = forms.ChoiceField(
        label=_("Hoe bood u het aan?"), choices=SPOKEN, initial="phone", widget=forms.RadioSelect
    )
    words = long_text(_("Wat hebt u gezegd?"), required=False, rows=3)


class PlanForm(PartiesForm):
    on = DateField(label=_("Op welke dag?"))
    time = forms.TimeField(label=_("Hoe laat?"), widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label=_("Hoeveel minuten?"), min_value=10, max_value=480, initial=60)
    place = one_line(_("Waar?"), help_text=_("Of schrijf op dat u belt of beeldbelt."))
    together = forms.BooleanField(label=_("Klager en betrokkene samen"), required=False, initial=True)

    @property
    def at(self) -> dt.datetime:
        """The instant that was chosen, in Amsterdam."""
        return dt.datetime.combine(self.cleaned_data["on"], self.cleaned_data["time"], tzinfo=clock.AMSTERDAM)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("on") and cleaned.get("time") and self.at <= clock.now():
            self.add_error("on", _("Kies een dag en een tijd die nog komen."))
        return cleaned


class CancelForm(StepForm):
    reason = long_text(_("Waarom gaat het gesprek niet door?"), rows=3)


class AnswerForm(StepForm):
    party = forms.ChoiceField(label=_("Wie antwoordde?"))
    answer = forms.ChoiceField(
        label=_("Wat was het antwoord?"),
        choices=[("accept", _("Wil gehoord worden")), ("decline", _("Wil niet gehoord worden"))],
        widget=forms.RadioSelect,
    )
    on = past_day(_("Wanneer was dat?"), required=False)
    words = long_text(_("Wat zei hij of zij?"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page, *HEARD))


class LeaveOutForm(StepForm):
    ground = forms.ChoiceField(label=_("Op welke grond?"), widget=forms.RadioSelect)
    reason = long_text(_("Waarom geldt die grond hier?"))

    def arrange(self) -> None:
        allowed = next((each for each in self.page.position.allowed if each.event == "hearing_left_out"), None)
        grounds = allowed.grounds if allowed and allowed.grounds else tuple(HEARING_GROUNDS)
        self.choose_from("ground", [(key, HEARING_GROUNDS[key]) for key in grounds])


class HeardForm(PartiesForm):
    on = past_day(_("Wanneer was het gesprek?"))
    words = long_text(_("Aantekeningen"), required=False, help_text=_("Het verslag maakt u daarna."))


class ReportForm(StepForm):
    words = long_text(_("Het verslag"), required=False, rows=12)
    document = upload_field(_("Of voeg het verslag toe"), required=False)
    sides = forms.MultipleChoiceField(
        label=_("Wie leest het verslag op de eigen pagina?"),
        choices=[("complainant", _("De klager")), ("concerned", _("De betrokkene"))],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zij krijgen bericht dat het klaarstaat. Sprak u hen apart, maak dan voor elk een eigen verslag."),
    )

    def arrange(self) -> None:
        heard = self.page.last("heard")
        who = heard.fields.get("who") if heard else None
        named = [str(each) for each in who] if isinstance(who, list) else []
        together = any(each.startswith("person") for each in named) and "complainant" in named
        self.suggest("sides", ["complainant", "concerned"] if together else [])
