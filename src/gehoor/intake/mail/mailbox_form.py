"""The form of a mailbox."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.intake.mail.models import Mailbox
from gehoor.ui.forms import Form


class MailboxForm(Form):
    """Where the mail lies and how to get in. A secret is never shown again; left empty it stays."""

    address = forms.EmailField(label=_("E-mailadres"), help_text=_("Het adres waarvan de mail in deze mailbox komt."))
    host = forms.CharField(label=_("Mailserver"), max_length=253, help_text=_("Bijvoorbeeld imap.voorbeeld.nl."))
    port = forms.IntegerField(label=_("Poort"), min_value=1, max_value=65535, initial=993)
    security = forms.ChoiceField(
        label=_("Beveiliging"),
        choices=[("tls", _("TLS")), ("starttls", _("STARTTLS")), ("none", _("Geen: alleen op dezelfde machine"))],
        initial="tls",
    )
    user = forms.CharField(label=_("Gebruiker"), max_length=254)
    sign_on = forms.ChoiceField(
        label=_("Hoe loggen wij in?"),
        choices=[("password", _("Met een wachtwoord")), ("oauth2", _("Met OAuth2"))],
        initial="password",
    )
    secret = forms.CharField(
        label=_("Wachtwoord of geheim"),
        required=False,
        max_length=1000,
        widget=forms.PasswordInput(render_value=False),
        help_text=_("Laat dit leeg als het hetzelfde blijft."),
    )
    client_id = forms.CharField(label=_("OAuth2: client-id"), required=False, max_length=200)
    token_url = forms.CharField(label=_("OAuth2: adres voor het toegangsbewijs"), required=False, max_length=500)
    scope = forms.CharField(label=_("OAuth2: bereik (scope)"), required=False, max_length=500)
    refresh = forms.CharField(
        label=_("OAuth2: vernieuwingsbewijs (refresh token)"),
        required=False,
        max_length=4000,
        widget=forms.PasswordInput(render_value=False),
    )
    folder = forms.CharField(label=_("Map"), max_length=200, initial="INBOX")
    done_folder = forms.CharField(
        label=_("Map voor wat gelezen is"),
        required=False,
        max_length=200,
        help_text=_("Leeg: de berichten blijven staan en worden als gelezen gemerkt."),
    )
    active = forms.BooleanField(label=_("Deze mailbox wordt gelezen"), required=False, initial=True)

    def clean_token_url(self) -> str:
        url: str = self.cleaned_data["token_url"].strip()
        if url and not url.startswith("https://"):
            raise forms.ValidationError(_("Vul een adres in dat begint met https://."))
        return url

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("sign_on") == "oauth2" and not (said.get("client_id") and said.get("token_url")):
            self.add_error("client_id", _("Vul voor OAuth2 de client-id en het adres voor het toegangsbewijs in."))
        if said.get("security") == "none" and said.get("host") not in {"localhost", "127.0.0.1", "::1"}:
            self.add_error("security", _("Zonder beveiliging kan alleen met een server op dezelfde machine."))
        return said


def values_of(mailbox: Mailbox) -> dict[str, object]:
    """What the form shows of a mailbox: no secrets."""
    shown = [name for name in MailboxForm.base_fields if name not in {"secret", "refresh"}]
    return {name: getattr(mailbox, name) for name in shown}
