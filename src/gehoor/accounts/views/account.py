"""One's own account: password, second factors, sign-on, preferences."""

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from gehoor.accounts.access import StaffRequest, first_step_only, staff_required
from gehoor.accounts.actions.edit_preferences import edit_preferences
from gehoor.accounts.actions.set_password import set_password
from gehoor.accounts.actions.unbind_sign_on import unbind_sign_on
from gehoor.accounts.forms import PasswordForm, PreferencesForm
from gehoor.accounts.queries import sign_ons
from gehoor.authority.refusal import Refused
from gehoor.ui.views import LANGUAGE_COOKIE


@staff_required
def account(request: StaffRequest) -> HttpResponse:
    """What one has, and where to change it."""
    mine = request.user
    standing = {name: getattr(mine, name) for name in PreferencesForm.base_fields}
    preferences = PreferencesForm(request.POST or None, initial=standing)
    if request.method == "POST" and preferences.is_valid():
        edit_preferences(mine, **preferences.cleaned_data)
        with translation.override(mine.language):
            messages.success(request, _("Uw voorkeuren zijn bewaard."))
        response = HttpResponseRedirect(reverse("accounts:account"))
        response.delete_cookie(LANGUAGE_COOKIE)  # what is chosen here counts from now on
        return response
    factors = Authenticator.objects.filter(user=mine).order_by("id")
    bound = {each.provider: each for each in SocialAccount.objects.filter(user=mine)}
    context = {
        "account": mine,
        "preferences": preferences,
        "has_app": any(each.type == Authenticator.Type.TOTP for each in factors),
        "passkeys": [each for each in factors if each.type == Authenticator.Type.WEBAUTHN],
        "has_codes": any(each.type == Authenticator.Type.RECOVERY_CODES for each in factors),
        "sign_ons": [(each, bound.get(each.key)) for each in sign_ons(request.organisation)],
    }
    return render(request, "accounts/account.html", context)


@first_step_only
def second_step(request: StaffRequest) -> HttpResponse:
    """Choose a second factor; nothing else can be done before one is there."""
    return render(request, "accounts/choose_second_step.html")


@staff_required
@sensitive_post_parameters("password", "repeated")
@reauthentication_required(app="account")
def password(request: StaffRequest) -> HttpResponse:
    """Another password; other sessions end."""
    form = PasswordForm(request.POST or None, account=request.user)
    if request.method == "POST" and form.is_valid():
        set_password(request.user, form.cleaned_data["password"])
        update_session_auth_hash(request, request.user)
        messages.success(request, _("Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd."))
        return HttpResponseRedirect(reverse("accounts:account"))
    return render(request, "accounts/password.html", {"form": form, "has_errors": form.is_bound})


@staff_required
@require_POST
@reauthentication_required(app="socialaccount")
def unbind(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a provider off one's account."""
    bound = SocialAccount.objects.filter(user=request.user, pk=pk).first()
    if bound is None:
        raise Http404
    try:
        unbind_sign_on(request.user, bound)
    except Refused as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, _("De koppeling is weggehaald."))
    return HttpResponseRedirect(reverse("accounts:account"))
