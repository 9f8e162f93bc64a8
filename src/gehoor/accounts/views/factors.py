"""Setting up and removing an app, passkeys and reserve codes."""

from typing import Any

from allauth.mfa.recovery_codes.views import (
    DownloadRecoveryCodesView,
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import first_step_only, staff_required
from gehoor.accounts.adapter import SecondFactorAdapter
from gehoor.accounts.factors import record_second_factor


class _Errors:
    """Says in the title of the page that something is wrong in the form."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]  # mixed into allauth's views
        return context | {"has_errors": context["form"].is_bound}


class AddApp(_Errors, ActivateTOTPView):
    """An authenticator app; its first code proves the second step of this session too."""

    template_name = "accounts/add_app.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        record_second_factor(self.request, self.request.user, "totp")
        messages.success(self.request, _("Uw app staat klaar. Voortaan vult u na uw wachtwoord een code in."))
        return response


class RemoveApp(DeactivateTOTPView):
    """Take the app away; the last second factor stays."""

    template_name = "accounts/remove_app.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        messages.success(self.request, _("De app is weggehaald."))
        return response


class AddPasskey(_Errors, AddWebAuthnView):
    """A passkey: of this computer, a telephone or a key."""

    template_name = "accounts/add_passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"options": auth.begin_registration(self.request.user, passwordless=True)}

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        record_second_factor(self.request, self.request.user, "webauthn")
        messages.success(self.request, _("Uw passkey is toegevoegd."))
        return response


class RemovePasskey(RemoveWebAuthnView):
    """Take a passkey away; the last second factor stays."""

    template_name = "accounts/remove_passkey.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if not SecondFactorAdapter().can_delete_authenticator(self.object):
            messages.error(self.request, SecondFactorAdapter.error_messages["cannot_delete_authenticator"])
            return HttpResponseRedirect(reverse("accounts:account"))
        super().form_valid(form)
        messages.success(self.request, _("De passkey is weggehaald."))
        return HttpResponseRedirect(reverse("accounts:account"))


class Codes(ViewRecoveryCodesView):
    """The reserve codes that are left."""

    template_name = "accounts/codes.html"


class NewCodes(GenerateRecoveryCodesView):
    """New reserve codes; the old ones stop working."""

    template_name = "accounts/new_codes.html"


class CodesFile(DownloadRecoveryCodesView):
    """The reserve codes as a text file."""

    template_name = "accounts/codes.txt"


add_app = first_step_only(AddApp.as_view())
add_passkey = first_step_only(AddPasskey.as_view())
remove_app = staff_required(RemoveApp.as_view())
remove_passkey = staff_required(RemovePasskey.as_view())
codes = staff_required(Codes.as_view())
new_codes = staff_required(NewCodes.as_view())
codes_file = staff_required(CodesFile.as_view())
