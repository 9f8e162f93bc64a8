"""Try a complaint against a regulation: who, when, why."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.desk.dossier.law_words import language
from gehoor.desk.words import TARGETS, TOPICS, choices
from gehoor.law.regulation import Regulation, RouteCase, walk
from gehoor.law.regulation.describe import actor_text, stage_label
from gehoor.law.regulation.routing import AFTER_INFORMAL
from gehoor.ui.forms import Form


@dataclass(frozen=True, slots=True)
class Tried:
    """One step of the road."""

    stage: str
    actor: str
    why: str
    article: str


class TrialForm(Form):
    """What of a complaint decides its road."""

    target = forms.ChoiceField(label=_("Over wie of wat?"), choices=choices(TARGETS))
    unit = forms.ChoiceField(label=_("Afdeling"), required=False)
    filed_as = forms.ChoiceField(
        label=_("Hoe ingediend?"), choices=[("written", _("Schriftelijk")), ("oral", _("Mondeling"))], required=False
    )
    topic = forms.ChoiceField(label=_("Onderwerp"), choices=choices(TOPICS, empty=_("Geen")), required=False)
    formal = forms.BooleanField(label=_("Na de informele poging"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["unit"]
        if isinstance(field, forms.ChoiceField):
            units = [(each.code, each.name) for each in organisation.units.filter(active=True)]
            field.choices = [("", _("Geen")), *units]

    def case(self) -> RouteCase:
        """The complaint that was described."""
        said = self.cleaned_data
        return RouteCase(
            kind=said["target"],
            unit=said["unit"] or None,
            filed_as="oral" if said["filed_as"] == "oral" else "written",
            topics=frozenset({said["topic"]} if said["topic"] else ()),
            after=AFTER_INFORMAL if said["formal"] else frozenset(),
        )


def road(regulation: Regulation, case: RouteCase) -> list[Tried]:
    """The steps that this complaint goes through, in words."""
    said = language()
    return [
        Tried(stage_label(step.stage, said), actor_text(step.route, step.actor, said), step.why(said), step.article)
        for step in walk(regulation, case)
    ]
