"""The second step when signing in, again before something is changed, and signing in with a passkey."""

from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as CodeAgainView
from allauth.mfa.webauthn.views import LoginWebAuthnView, ReauthenticateWebAuthnView
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import first_step_only, open_to_all
from gehoor.accounts.forms import PasswordAgainForm


class _Ours:
    """What our templates need; allauth's own `site` would stand in the way of ours."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]  # mixed into allauth's views
        context.pop("site", None)
        form = context.get("form")
        return context | {"has_errors": bool(form is not None and form.is_bound)}


class SecondStep(_Ours, AuthenticateView):
    """Code of an app, reserve code, or passkey."""

    template_name = "accounts/second_step.html"

    def _build_forms(self) -> Any:
        self.webauthn_form: Any = None
        return super()._build_forms()


class PasswordAgain(_Ours, ReauthenticateView):
    """The password again, before something of the account is changed."""

    template_name = "accounts/again.html"
    form_class = PasswordAgainForm

    def get_form_class(self) -> type[PasswordAgainForm]:
        return PasswordAgainForm


class CodeAgain(_Ours, CodeAgainView):
    """A code again."""

    template_name = "accounts/again.html"


class PasskeyAgain(_Ours, ReauthenticateWebAuthnView):
    """A passkey again."""

    template_name = "accounts/again_passkey.html"

    def form_invalid(self, _form: Any) -> HttpResponse:
        messages.error(self.request, _("De passkey is niet herkend. Probeer het nog een keer."))
        return HttpResponseRedirect(self.request.get_full_path())


class PasskeySignIn(LoginWebAuthnView):
    """A passkey instead of a password."""

    def form_invalid(self, _form: Any) -> HttpResponse:
        messages.error(self.request, _("Inloggen lukt niet met deze passkey. Probeer het nog een keer."))
        return HttpResponseRedirect(reverse("account_login"))


second_step = open_to_all(SecondStep.as_view())
password_again = first_step_only(PasswordAgain.as_view())
code_again = first_step_only(CodeAgain.as_view())
passkey_again = first_step_only(PasskeyAgain.as_view())
passkey_sign_in = open_to_all(PasskeySignIn.as_view())
