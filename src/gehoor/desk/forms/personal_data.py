"""Forms of what people ask about their own data."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.words import DATA_RIGHTS
from gehoor.desk.forms.base import StepForm, long_text, party_ids, past_day
from gehoor.desk.words import choices, said

SPEAKERS = ("complainant", "representative", "member", "person_concerned", "involved")


class DataRightForm(StepForm):
    party = forms.ChoiceField(label=_("Wie vraagt het?"))
    right = forms.ChoiceField(label=_("Waar gaat het om?"), choices=choices(DATA_RIGHTS), widget=forms.RadioSelect)
    on = past_day(_("Wanneer kwam het verzoek?"), required=False)
    words = long_text(_("Wat vraagt deze persoon?"), required=False, rows=4)

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page, *SPEAKERS))


class DataAnswerForm(StepForm):
    asked = forms.ChoiceField(label=_("Welk verzoek?"))
    granted = forms.ChoiceField(
        label=_("Wat is het antwoord?"),
        choices=[("yes", _("Ja, dat is gedaan")), ("no", _("Nee, dat kan niet"))],
        widget=forms.RadioSelect,
    )
    words = long_text(
        _("Wat deed u, of waarom kan het niet?"),
        rows=5,
        help_text=_("Bij een verbetering: wat er stond en wat juist is. Wat er stond, blijft te zien."),
    )

    def arrange(self) -> None:
        waiting = [each for each in self.page.tasks if each.done_at is None and "asked" in each.data]
        listed = [
            (str(each.data["asked"]), said(DATA_RIGHTS, each.kind.removeprefix("data_")))
            for each in waiting
            if each.kind.startswith("data_")
        ]
        self.choose_from("asked", listed)


class RestrictionEndsForm(StepForm):
    words = long_text(_("Hoe en wanneer vertelde u het de aanvrager?"), rows=3)
