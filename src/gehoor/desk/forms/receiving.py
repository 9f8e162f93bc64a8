"""Forms about what came in: contact, what is missing, what it is about, in writing, the points."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.desk.forms.base import StepForm, long_text, past_day
from gehoor.desk.words import CHANNELS, TARGETS, TOPICS, choices
from gehoor.law.facts import ELEMENTS

SPOKEN = [(key, CHANNELS[key]) for key in ("phone", "counter", "email", "letter")]
MISSING = {
    "signed": _("Een handtekening of ondertekening"),
    "name": _("De naam"),
    "address": _("Het adres"),
    "dated": _("Een datum"),
    "describes_conduct": _("Wat er gebeurde"),
}


class ContactForm(StepForm):
    reached = forms.ChoiceField(
        label=_("Hebt u de klager gesproken?"),
        choices=[("yes", _("Ja, wij spraken elkaar")), ("no", _("Nee, ik kreeg geen gehoor"))],
        widget=forms.RadioSelect,
    )
    channel = forms.ChoiceField(label=_("Hoe?"), choices=SPOKEN, initial="phone", widget=forms.RadioSelect)
    on = past_day(required=False)
    words = long_text(
        _("Wat is er gezegd?"), required=False, help_text=_("Schrijf het op in de woorden van de klager.")
    )


class CompleteForm(StepForm):
    given = forms.MultipleChoiceField(
        label=_("Wat is er nu bekend?"), choices=[(key, MISSING[key]) for key in ELEMENTS],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    on = past_day(_("Wanneer kwam de aanvulling?"), required=False)
    words = long_text(_("Wat vulde de klager aan?"), required=False)


class WriteDownForm(StepForm):
    words = long_text(_("De klacht, in de woorden waarmee de klager akkoord is"), rows=10)
    agreed_on = past_day(_("Op welke dag ging de klager akkoord met deze tekst?"))

    def arrange(self) -> None:
        received = next((each for each in self.page.timeline if each.type == "received"), None)
        if received and received.words:
            self.suggest("words", received.words)


class FactsForm(StepForm):
    target = forms.ChoiceField(label=_("Over wie of wat gaat de klacht?"), choices=choices(TARGETS))
    unit = forms.ChoiceField(label=_("Bij welke afdeling hoort dat?"), required=False)
    body = forms.ChoiceField(label=_("Welk bestuursorgaan is verantwoordelijk?"), required=False)
    topic = forms.ChoiceField(
        label=_("Onderwerp"), choices=choices(TOPICS, empty=_("Nog niet gekozen")), required=False
    )
    conduct_on = past_day(_("Wanneer was het gedrag waarover de klacht gaat?"), required=False, initial=None)
    towards = forms.ChoiceField(
        label=_("Overkwam het de klager zelf?"),
        choices=[("yes", _("Ja")), ("no", _("Nee, iemand anders"))],
        widget=forms.RadioSelect,
        initial="yes",
    )
    why = long_text(_("Waarom verandert u dit?"), required=False, rows=3)

    def arrange(self) -> None:
        units = self.organisation.units.filter(active=True)
        bodies = self.organisation.bodies.filter(active=True)
        self.choose_from("unit", [("", _("Nog niet bekend")), *((str(each.pk), each.name) for each in units)])
        self.choose_from("body", [("", _("Nog niet bekend")), *((str(each.pk), each.name) for each in bodies)])
        head, facts = self.page.head, self.page.facts
        self.suggest("target", head.target_kind)
        self.suggest("unit", str(head.unit_id or ""))
        self.suggest("body", str(head.body_id or ""))
        self.suggest("topic", head.topic)
        self.suggest("towards", "no" if facts.get("towards_complainant") is False else "yes")
        conduct_on = facts.get("conduct_on")
        if isinstance(conduct_on, str):
            self.suggest("conduct_on", dt.date.fromisoformat(conduct_on[:10]))


class ElementsForm(StepForm):
    points = long_text(
        _("Zo begrijpen wij de klacht, in punten"),
        rows=10,
        help_text=_("Eén punt op elke regel. De klager ziet deze punten en kan ze één keer verbeteren."),
    )

    def arrange(self) -> None:
        self.suggest("points", "\n".join(" ".join(each.words.split()) for each in self.page.elements))

    def clean_points(self) -> list[str]:
        return [each.strip() for each in self.cleaned_data["points"].splitlines() if each.strip()]
