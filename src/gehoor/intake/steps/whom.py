"""Whom or what the complaint is about."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.authority.queries import bodies, deputy
from gehoor.intake.answers import Answers, text
from gehoor.intake.steps.base import StepForm
from gehoor.platform import clock

UNKNOWN = "unknown"
EMPLOYEE, BODY, UNIT, CONTRACTOR = "employee", "body", "unit", "contractor"


class About(StepForm):
    slug = "over-wie"
    title = _("Over wie gaat uw klacht?")
    heading = "about"

    about = forms.ChoiceField(
        label=title,
        help_text=_("Weet u de naam niet? Dat is geen probleem. U kunt zo meteen beschrijven wie het was."),
        choices=(
            (EMPLOYEE, _("Over een medewerker")),
            (UNIT, _("Over een afdeling of team")),
            (BODY, _("Over een bestuur of bestuurder, bijvoorbeeld de burgemeester of het college")),
            (CONTRACTOR, _("Over een bedrijf dat voor ons werkt, bijvoorbeeld om afval op te halen")),
            (UNKNOWN, _("Weet ik niet")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies over wie uw klacht gaat. Weet u het niet? Kies dan ‘Weet ik niet’.")},
    )


class Employee(StepForm):
    slug = "welke-medewerker"
    title = _("Wie was de medewerker?")

    who = forms.CharField(
        label=_("Naam of beschrijving"),
        help_text=_("Bijvoorbeeld: de mevrouw aan de balie op dinsdag. Weet u het niet? Laat dit dan leeg."),
        max_length=300,
        required=False,
    )
    unit = forms.ChoiceField(label=_("Bij welke afdeling werkt de medewerker?"), required=False)
    coordinator = forms.BooleanField(
        label=_("Mijn klacht gaat over de klachtencoördinator"),
        help_text=_(
            "Gaat uw klacht over de klachtencoördinator? Dan behandelt een ander uw klacht. "
            "De klachtencoördinator ziet uw klacht niet in het systeem."
        ),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "unit", ("", _("Weet ik niet")), _units(self.organisation))
        if deputy(self.organisation, clock.today()) is None:  # nobody else would see the file
            del self.fields["coordinator"]

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, About.slug, "about") == EMPLOYEE


class Unit(StepForm):
    slug = "welke-afdeling"
    title = _("Welke afdeling of welk team?")

    unit = forms.ChoiceField(label=_("Afdeling of team"), required=False)
    which = forms.CharField(
        label=_("Staat de afdeling er niet bij? Beschrijf die dan"),
        help_text=_("Bijvoorbeeld: waar ik mijn paspoort aanvroeg."),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "unit", ("", _("Weet ik niet")), _units(self.organisation))

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, About.slug, "about") == UNIT


class Body(StepForm):
    slug = "welk-bestuur"
    title = _("Over welk bestuur of welke bestuurder gaat uw klacht?")
    heading = "body"

    body = forms.ChoiceField(label=title, widget=forms.RadioSelect, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(str(each.pk), each.name) for each in bodies(self.organisation)]
        _choices(self, "body", None, [*listed, (UNKNOWN, str(_("Weet ik niet")))])

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, About.slug, "about") == BODY


class Contractor(StepForm):
    slug = "welk-bedrijf"
    title = _("Welk bedrijf was het?")

    which = forms.CharField(
        label=_("Naam of beschrijving van het bedrijf"),
        help_text=_("Bijvoorbeeld: de mannen van de vuilniswagen. Weet u het niet? Laat dit dan leeg."),
        max_length=300,
        required=False,
    )

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, About.slug, "about") == CONTRACTOR


def _units(organisation: Organisation) -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in organisation.units.filter(active=True).values_list("pk", "name")]


def _choices(form: StepForm, name: str, first: tuple[str, Any] | None, listed: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101  for the type checker: declared so above
    field.choices = [*([first] if first else []), *listed]
