"""Who complains, for whom, and how to reach them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.intake.answers import Answers, text
from gehoor.intake.steps.base import StepForm
from gehoor.ui.fields import DUTCH_POSTCODE, Address, AddressField

MYSELF, SOMEBODY, GROUP, WITNESS = "self", "somebody", "group", "witness"


class Chosen(forms.RadioSelect):
    """Radio buttons of which one is chosen beforehand: answered as it stands, so not called optional."""

    always_answered = True


PREFERS = (
    ("", _("Maakt mij niet uit")),
    ("phone", _("Aan de telefoon")),
    ("visit", _("In een gesprek, hier of bij mij thuis")),
    ("email", _("Per e-mail")),
    ("letter", _("Per brief")),
)


class WholeOrPart(AddressField):
    """An address as far as it was filled in: what is missing is asked for later, never a reason to stop."""

    def clean(self, value: object) -> Address | None:
        given = list(value) if isinstance(value, list | tuple) else []
        parts = [" ".join(str(part or "").split())[:200] for part in given]
        street, postcode, town, country = (parts + [""] * 4)[:4]
        match = None if country else DUTCH_POSTCODE.match(postcode.upper())
        found = Address(street, f"{match[1]} {match[2]}" if match else postcode[:20], town[:90], country[:28])
        return found if any(found) else None


class ForWhom(StepForm):
    slug = "voor-wie"
    title = _("Voor wie dient u deze klacht in?")
    heading = "whom"

    whom = forms.ChoiceField(
        label=title,
        choices=(
            (MYSELF, _("Voor mijzelf")),
            (SOMEBODY, _("Voor iemand anders, die ik help of vertegenwoordig")),
            (GROUP, _("Voor mijzelf en anderen samen")),
            (WITNESS, _("Ik zag of hoorde hoe iemand anders werd behandeld")),
        ),
        initial=MYSELF,
        widget=Chosen,
        required=False,
    )


class Represented(StepForm):
    slug = "namens-wie"
    title = _("Wie helpt of vertegenwoordigt u?")
    introduction = _(
        "Een machtiging hoeft niet. Hebt u er een? Dan kunt u die straks als bijlage meesturen. "
        "Soms vragen wij er later om."
    )

    name = forms.CharField(label=_("Naam van degene voor wie u klaagt"), max_length=300, required=False)
    relation = forms.CharField(
        label=_("Wat bent u van deze persoon?"),
        help_text=_("Bijvoorbeeld: moeder, buurman, advocaat of begeleider."),
        max_length=200,
        required=False,
    )

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, ForWhom.slug, "whom") == SOMEBODY


class Members(StepForm):
    slug = "met-wie"
    title = _("Wie klagen er met u mee?")
    introduction = _("Wij nemen contact op met u. U vertelt het de anderen.")

    names = forms.CharField(
        label=_("Namen"),
        help_text=_(
            "Zet elke naam op een eigen regel. Weet u ze niet allemaal? Schrijf dan om hoeveel mensen het gaat."
        ),
        widget=forms.Textarea({"rows": 6}),
        max_length=20_000,
        required=False,
    )

    @classmethod
    def applies(cls, answers: Answers) -> bool:
        return text(answers, ForWhom.slug, "whom") == GROUP


class Name(StepForm):
    slug = "uw-naam"
    title = _("Wat zijn uw naam en adres?")
    introduction = _(
        "Met uw naam en adres moeten wij uw klacht volgens de wet behandelen: u krijgt dan op tijd een antwoord, "
        "en u mag uw verhaal vertellen. Wilt u uw naam liever niet geven? Laat dit dan leeg. Wij lezen uw klacht ook "
        "dan en doen ons best. U kunt ons antwoord dan lezen met de code die u straks krijgt."
    )

    name = forms.CharField(
        label=_("Uw naam"), max_length=300, required=False, widget=forms.TextInput({"autocomplete": "name"})
    )
    address = WholeOrPart(label=_("Uw adres"), required=False)


class Reach(StepForm):
    slug = "hoe-bereikbaar"
    title = _("Hoe kunnen wij u bereiken?")
    introduction = _("Wij bellen het liefst even. Vaak is een gesprek de snelste weg.")

    phone = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=60,
        required=False,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mailadres"), max_length=254, required=False, widget=forms.EmailInput({"autocomplete": "email"})
    )
    prefers = forms.ChoiceField(
        label=_("Hoe wilt u het liefst met ons praten?"), choices=PREFERS, widget=Chosen, required=False
    )
    electronic = forms.BooleanField(
        label=_("Ja, ik wil de officiële antwoorden digitaal krijgen"),
        help_text=_(
            "Kiest u dit? Dan zetten wij onze brieven op de pagina van uw klacht, en krijgt u een e-mail als er iets "
            "klaarstaat. Kiest u dit niet? Dan krijgt u onze brieven per post. U kunt uw keuze altijd veranderen."
        ),
        required=False,
    )

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or self.cleaned_data
        if cleaned.get("electronic") and not cleaned.get("email") and "email" not in self.errors:
            self.add_error(
                "email",
                _("Vul uw e-mailadres in: dan mailen wij u als er iets klaarstaat. Of kies voor antwoord per post."),
            )
        return cleaned
