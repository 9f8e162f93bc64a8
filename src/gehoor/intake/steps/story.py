"""What happened, when and where."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gehoor.intake.steps.base import StepForm
from gehoor.platform import clock
from gehoor.ui.fields import DateField

LONGEST_STORY = 250_000  # characters: some eighty pages


EMPTY = _("Vertel wat er gebeurde. Een paar zinnen is genoeg.")
TOO_LONG = _("Uw tekst past hier niet helemaal. Maak de tekst korter, of stuur een deel als bijlage.")


def problem_with_story(story: str) -> str:
    """Why this story cannot be sent, and what to do; empty when it can."""
    if not story.strip():
        return str(EMPTY)
    return str(TOO_LONG) if len(story) > LONGEST_STORY else ""


class Story(StepForm):
    """The only question that must be answered: without a description there is nothing to handle."""

    slug = "wat-er-gebeurde"
    title = _("Wat is er gebeurd?")
    heading = "story"

    story = forms.CharField(
        label=title,
        help_text=_(
            "Vertel het in uw eigen woorden. Wat gebeurde er, wie deed of zei wat, en wat vond u daarvan? "
            "Uw tekst mag zo lang zijn als u wilt."
        ),
        widget=forms.Textarea({"rows": 12}),
        strip=False,
        error_messages={"required": EMPTY},
    )

    def clean_story(self) -> Any:
        story = self.cleaned_data["story"]
        problem = problem_with_story(story)
        if problem:
            raise ValidationError(problem)
        return story


class When(StepForm):
    slug = "wanneer"
    title = _("Wanneer was dat?")
    introduction = _("Weet u het niet precies? Vul dan in wat u nog wel weet.")

    day = DateField(
        label=_("Datum"),
        help_text=_("Bijvoorbeeld 7 4 2026. Gebeurde het vaker? Vul dan de laatste keer in."),
        unknown=True,
        required=False,
        latest=clock.today,
    )
    about = forms.CharField(
        label=_("Of in uw eigen woorden"),
        help_text=_("Bijvoorbeeld: ongeveer begin maart, of elke dinsdag."),
        max_length=500,
        required=False,
    )


class Where(StepForm):
    slug = "waar"
    title = _("Waar was dat?")
    heading = "place"

    place = forms.CharField(
        label=title,
        help_text=_("Bijvoorbeeld: aan de balie in het gemeentehuis, bij mij thuis, of aan de telefoon."),
        max_length=1000,
        required=False,
    )
