"""Forms of signing in. Their errors say the same whether or not an account exists (safety row 59)."""

from typing import Any

from allauth.core import context
from django import forms
from django.contrib.auth import authenticate, password_validation
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.accounts.adapter import TOO_MANY
from gehoor.accounts.models import Account, Reminders
from gehoor.platform.brake import Brake
from gehoor.ui.forms import Form

sign_in = Brake("sign-in")
again = Brake("password-again")


class SignInForm(Form):
    """Login and password."""

    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"), widget=forms.EmailInput({"autocomplete": "username"}), max_length=254
    )
    password = forms.CharField(
        label=gettext_lazy("Wachtwoord"),
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        max_length=1000,
        strip=False,
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.account: Account | None = None

    def clean(self) -> dict[str, Any]:
        """Find the account; a wrong password, an unknown login and somebody who left are told apart by nothing."""
        typed = super().clean() or {}
        if "email" not in typed or "password" not in typed:
            return typed
        thing = f"{self.request.organisation.pk}:{typed['email'].lower()}"  # type: ignore[attr-defined]  # middleware
        if sign_in.holds(self.request, thing):
            raise ValidationError(TOO_MANY, code="wait")
        found = authenticate(self.request, email=typed["email"], password=typed["password"])
        if not isinstance(found, Account):
            sign_in.failed(self.request, thing)
            raise ValidationError(
                _("Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog een keer."), code="wrong"
            )
        sign_in.succeeded(self.request, thing)
        self.account = found
        return typed


class PasswordForm(Form):
    """A new password, twice."""

    password = forms.CharField(
        label=gettext_lazy("Nieuw wachtwoord"),
        help_text=gettext_lazy("Minstens 12 tekens. Een paar woorden achter elkaar is goed en makkelijk te onthouden."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        max_length=1000,
        strip=False,
    )
    repeated = forms.CharField(
        label=gettext_lazy("Nog een keer hetzelfde wachtwoord"),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        max_length=1000,
        strip=False,
    )

    def __init__(self, *args: Any, account: Account | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account

    def clean(self) -> dict[str, Any]:
        """Both the same, and not easily guessed."""
        typed = super().clean() or {}
        if "password" in typed and typed.get("repeated", typed["password"]) != typed["password"]:
            self.add_error("repeated", _("Dit is niet hetzelfde als hierboven. Vul twee keer hetzelfde in."))
        elif "password" in typed:
            try:
                password_validation.validate_password(typed["password"], self.account)
            except ValidationError as problem:
                self.add_error("password", problem)
        return typed


class InvitationForm(Form):
    """The code of an invitation."""

    code = forms.CharField(
        label=gettext_lazy("Code uit uw uitnodiging"),
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters", "data-secret-field": ""}
        ),
        max_length=100,
    )


class PasswordAgainForm(Form):
    """The password of who is signed in."""

    password = forms.CharField(
        label=gettext_lazy("Uw wachtwoord"),
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        max_length=1000,
        strip=False,
    )

    def __init__(self, *args: Any, user: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = user

    def clean_password(self) -> str:
        """The right one."""
        typed: str = self.cleaned_data["password"]
        if again.holds(context.request, str(self.account.pk)):
            raise ValidationError(TOO_MANY, code="wait")
        right = self.account.check_password(typed)
        (again.succeeded if right else again.failed)(context.request, str(self.account.pk))
        if not right:
            raise ValidationError(_("Dit wachtwoord klopt niet. Probeer het nog een keer."), code="wrong")
        return typed


class _Switch(forms.CheckboxInput):
    """On or off: both are an answer."""

    always_answered = True


class PreferencesForm(Form):
    """Language and shortcuts."""

    language = forms.ChoiceField(
        label=gettext_lazy("Taal van de schermen"),
        choices=(("nl", "Nederlands"), ("en", "English")),
        widget=forms.RadioSelect,
    )
    reminders = forms.ChoiceField(
        label=gettext_lazy("Mail over uw werk"),
        help_text=gettext_lazy("Dreigt een termijn van de wet te verlopen? Dan krijgt u altijd een mail."),
        choices=(
            (Reminders.DAILY, gettext_lazy("Elke werkdag, als er iets te doen is")),
            (Reminders.WEEKLY, gettext_lazy("Eén keer per week, als er iets te doen is")),
            (Reminders.NEVER, gettext_lazy("Nooit")),
        ),
        widget=forms.RadioSelect,
    )
    shortcuts = forms.BooleanField(
        label=gettext_lazy("Sneltoetsen gebruiken (één toets, zonder Ctrl)"),
        help_text=gettext_lazy("Zet dit uit als u tegen uw computer praat of snel per ongeluk een toets raakt."),
        required=False,
        widget=_Switch,
    )
