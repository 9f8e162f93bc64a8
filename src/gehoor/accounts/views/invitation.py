"""Coming in by invitation: the code, then a password or the organisation's own sign-on."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gehoor.accounts import session
from gehoor.accounts.access import open_to_all
from gehoor.accounts.actions.accept_invitation import accept_invitation
from gehoor.accounts.adapter import TOO_MANY
from gehoor.accounts.forms import InvitationForm, PasswordForm
from gehoor.accounts.models import Invitation
from gehoor.accounts.queries import sign_ons, usable_invitation
from gehoor.authority.request import SiteRequest
from gehoor.platform import clock
from gehoor.platform.brake import Brake

KEY = "invitation"

guessing = Brake("invitation")


@open_to_all
@sensitive_post_parameters("code")
def invitation(request: SiteRequest) -> HttpResponse:
    """The code: from the link (behind #, so it never reaches a log) or typed. It is not used up yet."""
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if guessing.holds(request, "any"):
            form.add_error("code", TOO_MANY)
        elif found := usable_invitation(request.organisation, form.cleaned_data["code"], clock.now()):
            logout(request)
            request.session[KEY] = found.pk
            return HttpResponseRedirect(reverse("accounts:welcome"))
        else:
            guessing.failed(request, "any")
            text = _("Deze code klopt niet, is al gebruikt of is ouder dan een dag. Vraag uw beheerder om een nieuwe.")
            form.add_error("code", text)
    return render(request, "accounts/invitation.html", {"form": form, "has_errors": form.is_bound})


@open_to_all
@sensitive_post_parameters("password", "repeated")
def welcome(request: SiteRequest) -> HttpResponse:
    """Choose how to sign in; that uses the invitation up."""
    found = Invitation.objects.filter(
        pk=request.session.get(KEY, 0), account__organisation=request.organisation
    ).first()
    if found is None or not found.usable(clock.now()):
        return HttpResponseRedirect(reverse("accounts:invitation"))
    if request.method == "POST" and "bind" in request.POST:
        return _enter(request, found, None)
    form = PasswordForm(request.POST or None, account=found.account)
    if request.method == "POST" and form.is_valid():
        return _enter(request, found, form.cleaned_data["password"])
    context = {
        "form": form,
        "has_errors": form.is_bound,
        "account": found.account,
        "sign_ons": sign_ons(request.organisation),
    }
    return render(request, "accounts/welcome.html", context)


def _enter(request: SiteRequest, found: Invitation, password: str | None) -> HttpResponse:
    account = accept_invitation(found, password)
    if account is None:
        messages.error(request, _("Deze uitnodiging is al gebruikt. Vraag uw beheerder om een nieuwe."))
        return HttpResponseRedirect(reverse("accounts:invitation"))
    request.session.pop(KEY, None)
    method = "password" if password is not None else "invitation"
    return session.begin(request, account, method, reverse("accounts:bind") if password is None else None)
