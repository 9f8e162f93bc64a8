"""Forms about signing in with the organisation's own provider."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.accounts.models import SignOn
from gehoor.authority.models import Organisation
from gehoor.authority.words import ROLE_WORDS
from gehoor.desk.administration.forms.people import WHOLE
from gehoor.desk.words import said
from gehoor.ui.forms import Form


class SignOnForm(Form):
    """A new provider."""

    name = forms.CharField(
        label=_("Naam op de inlogknop"), max_length=100, help_text=_("Bijvoorbeeld: Inloggen met Gemeente-account")
    )
    issuer = forms.URLField(
        label=_("Adres van de aanbieder (issuer)"),
        max_length=300,
        assume_scheme="https",
        help_text=_("Precies zoals de aanbieder het noemt, bijvoorbeeld https://login.voorbeeld.nl/realms/gemeente"),
    )
    client_id = forms.CharField(label=_("Client-id"), max_length=200)
    client_secret = forms.CharField(
        label=_("Geheim (client secret)"),
        max_length=500,
        widget=forms.PasswordInput({"autocomplete": "off"}),
        help_text=_("Gehoor bewaart het versleuteld en laat het nooit meer zien."),
    )
    second_factor = forms.CharField(
        label=_("Woorden die een tweede stap bewijzen (amr)"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld mfa. Leeg: Gehoor vraagt zelf om de tweede stap."),
    )
    groups_claim = forms.CharField(
        label=_("Waar de groepen staan (claim)"), max_length=100, required=False, initial="groups"
    )
    scope = forms.CharField(
        label=_("Wat Gehoor er nog voor vraagt (scope)"),
        max_length=200,
        required=False,
        help_text=_("Sommige aanbieders geven groepen alleen als u hier groups invult."),
    )


class ChangeForm(SignOnForm):
    """A provider that stands: its address stays, the secret is asked only to replace it."""

    needs_subject = True
    field_order = ("name", "client_id", "client_secret")

    def __init__(self, *args: Any, subject: SignOn, **kwargs: Any) -> None:
        known = ("name", "client_id", "second_factor", "groups_claim", "scope")
        super().__init__(*args, initial={name: getattr(subject, name) for name in known}, **kwargs)
        del self.fields["issuer"]
        self.fields["client_secret"].required = False
        self.fields["client_secret"].help_text = _("Leeg laten houdt het geheim dat er staat.")


class GroupForm(Form):
    """Which group gives which role."""

    needs_organisation = True
    group = forms.CharField(
        label=_("Groep bij de aanbieder"), max_length=200, help_text=_("Precies zoals de aanbieder haar noemt.")
    )
    kind = forms.ChoiceField(label=_("Welke rol?"), choices=list(ROLE_WORDS.items()))
    unit = forms.ChoiceField(label=_("Voor welke afdeling?"), required=False)
    body = forms.ChoiceField(label=_("Voor welk bestuursorgaan?"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in (("unit", organisation.units), ("body", organisation.bodies)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", WHOLE), *((str(each.pk), each.name) for each in rows.filter(active=True))]


class DropGroupForm(Form):
    """Which line goes."""

    needs_subject = True
    mapped = forms.ChoiceField(label=_("Welke groep geeft geen rol meer?"))

    def __init__(self, *args: Any, subject: SignOn, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["mapped"]
        if isinstance(field, forms.ChoiceField):
            listed = subject.group_roles.all()
            field.choices = [(str(each.pk), f"{each.group}: {said(ROLE_WORDS, each.kind)}") for each in listed]
