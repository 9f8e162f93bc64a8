"""Forms of the second factor, derived from django-allauth's: our words, our brake, and each code once."""

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gehoor.accounts.actions.use_code import use_code
from gehoor.accounts.adapter import TOO_MANY, WRONG_CODE
from gehoor.accounts.models import Account
from gehoor.platform.brake import Brake
from gehoor.ui.forms import Mended

second_step = Brake("second-step")

CODE = {"autocomplete": "one-time-code", "inputmode": "text", "spellcheck": "false", "autocapitalize": "off"}


class _Code(Mended):
    """A code of the second step: behind our brake, and good for one use in all processes together."""

    user: Account
    cleaned_data: dict[str, Any]
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")
        self.fields["code"].widget.attrs = CODE
        self.fields["code"].help_text = _(
            "De zes cijfers in uw app. Hebt u uw telefoon niet? Vul dan een van uw reservecodes in."
        )

    def clean_code(self) -> str:
        """The code, once."""
        thing = str(self.user.pk)
        if second_step.holds(context.request, thing):
            raise ValidationError(TOO_MANY, code="wait")
        typed: str = self.cleaned_data["code"]
        try:
            code: str = super().clean_code()  # type: ignore[misc]  # allauth's form stands behind this one
        except ValidationError:
            second_step.failed(context.request, thing)
            raise
        if not use_code(self.user, typed):
            second_step.failed(context.request, thing)
            raise ValidationError(WRONG_CODE, code="used")
        second_step.succeeded(context.request, thing)
        return code


class SecondStepForm(_Code, AuthenticateForm):
    """The code of the second step, when signing in."""


class SecondStepAgainForm(_Code, ReauthenticateForm):
    """The same, before something of the account is changed."""


class ActivateAppForm(_Code, ActivateTOTPForm):
    """The first code of an app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _("De zes cijfers die uw app nu toont.")


class AddPasskeyForm(Mended, AddWebAuthnForm):
    """A passkey: the browser fills in the credential."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Naam van deze passkey")
        self.fields["name"].help_text = _("Zo herkent u hem later, bijvoorbeeld 'telefoon' of 'sleutel'.")
        self.fields["name"].max_length = 60  # type: ignore[attr-defined]  # it is a CharField
        self.fields.pop("passwordless", None)

    def clean(self) -> dict[str, Any]:
        """Ask for a key that checks its holder (finger, face, pin): then it signs in without a password too."""
        self.cleaned_data["passwordless"] = True
        checked: dict[str, Any] = super().clean()
        return checked
