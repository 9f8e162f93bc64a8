"""Forms to register a complaint, and to note down a call."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.authority.queries import people
from gehoor.desk.forms.base import long_text, one_line, past_day, upload_field
from gehoor.desk.words import PREFERS, TARGETS, TOPICS, WISHES, choices
from gehoor.platform import clock
from gehoor.ui.fields import AddressField, needed_when
from gehoor.ui.forms import Form

BY = [
    ("phone", _("Telefoon")),
    ("counter", _("Balie")),
    ("letter", _("Brief")),
    ("email", _("E-mail")),
]
WANTED = ("heard", "explanation", "apology", "correction", "prevention", "judgement")
SLOTS = (
    ("any", _("Het maakt niet uit")),
    ("morning", _("’s Morgens")),
    ("afternoon", _("’s Middags")),
    ("monday", _("Maandag")),
    ("tuesday", _("Dinsdag")),
    ("wednesday", _("Woensdag")),
    ("thursday", _("Donderdag")),
    ("friday", _("Vrijdag")),
)


class OrganisationForm(Form):
    """A form with units, bodies and colleagues to choose from."""

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        unknown = [("", _("Nog niet bekend"))]
        units = [(str(each.pk), each.name) for each in organisation.units.filter(active=True)]
        self._choose("unit", [*unknown, *units])
        self._choose(
            "body", [*unknown, *((str(each.pk), each.name) for each in organisation.bodies.filter(active=True))]
        )
        if "person" in self.fields:
            colleagues = people(organisation, clock.today()).order_by("name")
            self._choose("person", [*unknown, *((str(each.pk), each.name) for each in colleagues)])

    def _choose(self, name: str, listed: list[tuple[str, Any]]) -> None:
        field = self.fields.get(name)
        if isinstance(field, forms.ChoiceField):
            field.choices = listed


class RegisterForm(OrganisationForm):
    """Everything that may be known; only the words and the day must be."""

    submission = forms.CharField(max_length=64, widget=forms.HiddenInput)
    channel = forms.ChoiceField(label=_("Hoe kwam de klacht binnen?"), choices=BY, widget=forms.RadioSelect)
    received_on = past_day(
        _("Op welke dag kwam de klacht binnen?"), help_text=_("Bij een brief: de dag van het stempel van ontvangst.")
    )
    words = long_text(_("De klacht, in de woorden van de klager"), rows=8)
    name = one_line(_("Naam van de klager"), required=False)
    phone = one_line(_("Telefoonnummer"), required=False, length=60)
    email = forms.EmailField(label=_("E-mailadres"), required=False, max_length=254)
    address = AddressField(label=_("Adres"), required=False)
    prefers = forms.ChoiceField(
        label=_("Praat het liefst via"), choices=choices(PREFERS, empty=_("Geen voorkeur")), required=False
    )
    electronic = forms.BooleanField(
        label=_("Wil onze brieven digitaal"),
        help_text=_("Alleen als de klager dat zelf zei. Een e-mailadres geven is geen keuze."),
        required=False,
    )
    target = forms.ChoiceField(label=_("Over wie of wat gaat de klacht?"), choices=choices(TARGETS), initial="employee")
    who = one_line(_("Wie is dat?"), required=False, help_text=_("Bijvoorbeeld: de mevrouw aan de balie op dinsdag."))
    person = forms.ChoiceField(
        label=_("Weet u welke collega dat is?"),
        required=False,
        help_text=_("Deze collega ziet de klacht dan niet, in geen enkele lijst."),
    )
    unit = forms.ChoiceField(label=_("Bij welke afdeling hoort dat?"), required=False)
    body = forms.ChoiceField(label=_("Welk bestuursorgaan is verantwoordelijk?"), required=False)
    topic = forms.ChoiceField(
        label=_("Onderwerp"), choices=choices(TOPICS, empty=_("Nog niet gekozen")), required=False
    )
    conduct_on = past_day(_("Wanneer gebeurde het?"), required=False, initial=None)
    towards = forms.ChoiceField(
        label=_("Overkwam het de klager zelf?"),
        choices=[("yes", _("Ja")), ("no", _("Nee, iemand anders"))],
        widget=forms.RadioSelect,
        initial="yes",
    )
    wishes = forms.MultipleChoiceField(
        label=_("Wat wil de klager bereiken?"),
        choices=[(key, WISHES[key]) for key in WANTED],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    signed = forms.BooleanField(label=_("Er staat een handtekening of naam onder"), required=False, initial=True)
    dated = forms.BooleanField(label=_("Er staat een datum op"), required=False, initial=True)
    documents = upload_field(_("De ingescande brief en bijlagen"), required=False, most=10)
    sensitive = forms.BooleanField(
        label=_("Gevoelig: gaat over gezondheid, geloof of iets anders dat weinigen mogen zien"), required=False
    )


class CallForm(OrganisationForm):
    """What is written down during a call."""

    submission = forms.CharField(max_length=64, widget=forms.HiddenInput)
    call = forms.CharField(max_length=20, widget=forms.HiddenInput, required=False)
    name = one_line(_("Wie belt er?"), required=False)
    phone = needed_when(
        one_line(
            _("Op welk nummer is hij of zij te bereiken?"),
            required=False,
            length=60,
        ),
        _("nodig als u terugbelt"),
    )
    words = long_text(
        _("Waar gaat het over, in de woorden van de beller?"),
        rows=8,
        help_text=_("Lees het daarna voor. Klopt het zo?"),
    )
    unit = forms.ChoiceField(label=_("Over welke afdeling gaat het?"), required=False)
    person = forms.ChoiceField(
        label=_("Weet u over welke collega het gaat?"),
        required=False,
        help_text=_("Deze collega ziet dit gesprek dan niet, in geen enkele lijst."),
    )
    satisfied = needed_when(
        long_text(
            _("Wat zei de beller toen het was opgelost?"),
            required=False,
            rows=2,
            help_text=_("Bijvoorbeeld: ‘Fijn, zo is het goed.’"),
        ),
        _("nodig bij ‘Opgelost’"),
    )
    agreed = forms.BooleanField(
        label=_("De tekst is voorgelezen en de beller is akkoord"),
        required=False,
        help_text=_(
            "Alleen bij ‘Wil nu een klacht indienen’: dan staat de klacht op schrift, "
            "met vandaag als dag van ontvangst."
        ),
    )
    slots = forms.MultipleChoiceField(
        label=_("Wanneer terugbellen?"), choices=SLOTS, widget=forms.CheckboxSelectMultiple, required=False
    )


class AboutForm(OrganisationForm):
    """Whom a call is about, before there is a file."""

    person = forms.ChoiceField(
        label=_("Gaat het over een collega?"),
        required=False,
        help_text=_("Deze collega ziet dit verzoek dan niet meer, in geen enkele lijst."),
    )
