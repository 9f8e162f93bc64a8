"""Forms about people: who they are, where they work, what they do, who replaces them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Capacity, Organisation, Person
from gehoor.authority.queries import people, role_rows
from gehoor.authority.words import ROLE_WORDS
from gehoor.desk.words import said
from gehoor.platform import clock
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

SEATS = {
    Capacity.Kind.IS: _("Is dit bestuursorgaan"),
    Capacity.Kind.MEMBER: _("Lid"),
    Capacity.Kind.CHAIR: _("Voorzitter"),
}
WHOLE = _("De hele organisatie")


class About(Form):
    """A form that knows the organisation and the person."""

    needs_organisation = True
    needs_subject = True

    def __init__(self, *args: Any, organisation: Organisation, subject: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation, self.subject = organisation, subject
        self.arrange()

    def arrange(self) -> None:
        """Set the choices."""

    def choose(self, name: str, listed: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = listed

    def units(self, empty: Any = None) -> list[tuple[str, Any]]:
        listed = [(str(each.pk), each.name) for each in self.organisation.units.filter(active=True)]
        return [("", empty), *listed] if empty else listed

    def bodies(self, empty: Any = None) -> list[tuple[str, Any]]:
        listed = [(str(each.pk), each.name) for each in self.organisation.bodies.filter(active=True)]
        return [("", empty), *listed] if empty else listed


def start(label: Any = None) -> DateField:
    """From which day; today unless said otherwise."""
    return DateField(label=label or _("Vanaf welke dag?"), initial=clock.today)


def end() -> DateField:
    """Until which day; without one it goes on."""
    return DateField(label=_("Tot en met welke dag?"), required=False)


class PersonForm(Form):
    name = forms.CharField(label=_("Naam"), max_length=200)
    title = forms.CharField(label=_("Functie"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mailadres"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telefoonnummer"), max_length=40, required=False)


class EditForm(PersonForm):
    needs_subject = True

    def __init__(self, *args: Any, subject: Person, **kwargs: Any) -> None:
        first = {name: getattr(subject, name) for name in ("name", "title", "email", "phone")}
        super().__init__(*args, initial=first, **kwargs)


class RoleForm(About):
    kind = forms.ChoiceField(label=_("Welke rol?"), choices=list(ROLE_WORDS.items()))
    unit = forms.ChoiceField(label=_("Voor welke afdeling?"), required=False)
    body = forms.ChoiceField(label=_("Voor welk bestuursorgaan?"), required=False)
    starts_on = start()
    ends_on = end()

    def arrange(self) -> None:
        self.choose("unit", self.units(WHOLE))
        self.choose("body", self.bodies(WHOLE))


class EndRoleForm(About):
    role = forms.ChoiceField(label=_("Welke rol stopt?"))
    last_day = DateField(label=_("Wat is de laatste dag?"), initial=clock.today)

    def arrange(self) -> None:
        # What a provider's groups gave would be there again at the next sign-in: it ends at the provider.
        held = role_rows(self.subject, clock.today()).filter(source="")
        self.choose("role", [(str(each.pk), said(ROLE_WORDS, each.kind)) for each in held])


class WorkForm(About):
    unit = forms.ChoiceField(label=_("Bij welke afdeling?"))
    manages = forms.BooleanField(label=_("Geeft leiding aan deze afdeling"), required=False)
    starts_on = start()
    ends_on = end()

    def arrange(self) -> None:
        self.choose("unit", self.units())


class SeatForm(About):
    body = forms.ChoiceField(label=_("In welk bestuursorgaan?"))
    kind = forms.ChoiceField(label=_("Als wat?"), choices=list(SEATS.items()))
    starts_on = start()
    ends_on = end()

    def arrange(self) -> None:
        self.choose("body", self.bodies())


class MandateForm(About):
    body = forms.ChoiceField(label=_("Namens welk bestuursorgaan?"))
    reference = forms.CharField(label=_("In welk besluit staat het mandaat?"), max_length=200)
    limit = forms.CharField(label=_("Tot hoever gaat het mandaat?"), max_length=300, required=False)
    starts_on = start()
    ends_on = end()

    def arrange(self) -> None:
        self.choose("body", self.bodies())


class SubstituteForm(About):
    by = forms.ChoiceField(label=_("Wie vervangt deze persoon?"))
    starts_on = start()
    ends_on = end()

    def arrange(self) -> None:
        others = people(self.organisation, clock.today()).exclude(pk=self.subject.pk).order_by("name")
        self.choose("by", [(str(each.pk), each.name) for each in others])


class LeaveForm(Form):
    last_day = DateField(
        label=_("Wat is de laatste dag?"),
        initial=clock.today,
        help_text=_("Is dat vandaag of eerder? Dan kan deze persoon meteen niets meer zien."),
    )


class ConfirmForm(Form):
    """A button alone."""


class ImportForm(Form):
    file = forms.FileField(label=_("Bestand (CSV)"))
