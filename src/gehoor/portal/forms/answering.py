"""Answers of a party: to a solution, a hearing, a request for more time; and withdrawing."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gehoor.platform import clock
from gehoor.portal.forms.talking import MOST, Answer, words
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

SATISFIED, NOT_SATISFIED = "satisfied", "not_satisfied"
WANTED, NOT_WANTED = "yes", "no"


class SettlementForm(Form):
    """Is it solved? The complainant's own satisfaction is what counts (Awb 9:5)."""

    answer = forms.ChoiceField(
        label=_("Is uw klacht hiermee opgelost?"),
        choices=(
            (SATISFIED, _("Ja, ik ben tevreden. Mijn klacht is opgelost.")),
            (NOT_SATISFIED, _("Nee, ik ben niet tevreden. Ik wil een formeel antwoord.")),
        ),
        widget=forms.RadioSelect,
    )
    words = words(_("Wilt u er iets bij zeggen?"), rows=4)


class ContestForm(Form):
    """Not solved after all."""

    words = words(_("Wat klopt er niet, of wat mist u nog?"), rows=4)


class FormalForm(Form):
    """A formal answer, please."""

    words = words(_("Wilt u er iets bij zeggen?"), rows=4)


class HearingForm(Form):
    """Whether one wants to be heard, and what suits."""

    answer = forms.ChoiceField(
        label=_("Wilt u uw verhaal vertellen in een gesprek?"),
        choices=((WANTED, _("Ja, ik wil een gesprek.")), (NOT_WANTED, _("Nee, een gesprek is niet nodig."))),
        widget=forms.RadioSelect,
    )
    words = words(
        _("Welke dagen en tijden komen u goed uit? Hebt u een tolk, hulp of iets anders nodig?"),
        rows=4,
        help_text=_("Bellen, beeldbellen of bij u thuis kan ook. U mag iemand meenemen."),
    )


class MoreTimeForm(Form):
    """Agreeing in writing to more time (Awb 9:11(3)): a day, a name, a tick."""

    until = DateField(label=_("Tot en met welke dag geeft u ons de tijd?"))
    name = forms.CharField(label=_("Uw naam"), max_length=200, widget=forms.TextInput({"autocomplete": "name"}))
    agreed = forms.BooleanField(label=_("Ik ga ermee akkoord dat ik pas op die dag antwoord krijg."))
    words = words(_("Wilt u er iets bij zeggen?"), rows=3)

    def clean_until(self) -> dt.date:
        day: dt.date = self.cleaned_data["until"]
        if day <= clock.today():
            raise ValidationError(gettext("Die dag is al geweest. Vul een dag in die nog komt."))
        if day.year > clock.today().year + 2:
            raise ValidationError(gettext("Die dag is wel erg ver weg. Kijk het jaar nog eens na."))
        return day


class WithdrawForm(Form):
    """Stopping. A reason is not asked for, only welcome."""

    sure = forms.BooleanField(label=_("Ja, ik wil mijn klacht intrekken."))
    words = words(_("Waarom trekt u de klacht in?"), rows=4)


class PointsForm(Form):
    """Our understanding of the complaint, a field for each point and one for what is missing."""

    def __init__(self, *args: Any, points: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, point in enumerate(points, start=1):
            self.fields[f"point_{number}"] = forms.CharField(
                label=gettext("Punt %(number)d") % {"number": number},
                required=False,
                max_length=MOST,
                widget=Answer({"rows": min(3 + len(point) // 100, 12)}),
                initial=point,
                help_text=gettext("Hoort dit punt er niet bij? Maak het vak dan leeg."),
            )
        self.fields["missing"] = words(_("Welk punt missen wij nog?"), rows=3)

    def points(self) -> list[str]:
        """The points as they are now; an empty one is gone."""
        return [value.strip() for name, value in self.cleaned_data.items() if value and value.strip()]

    def clean(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        if not self.errors and not any(str(value).strip() for value in given.values()):
            raise ValidationError(
                gettext("Er moet ten minste één punt blijven staan. Wilt u stoppen? Trek de klacht dan in.")
            )
        return given
