"""'Bel mij terug': as prominent as filing, and no complaint yet."""

import secrets
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.request_call_back import CallBackDetails, request_call_back
from gehoor.intake.addresses import go
from gehoor.intake.promises import first_contact
from gehoor.intake.steps.base import without_nul
from gehoor.intake.views.mishaps import keeps_what_was_typed
from gehoor.platform import clock
from gehoor.ui.forms import Form

SLOTS = (
    ("any", _("Het maakt mij niet uit")),
    ("morning", _("’s Morgens")),
    ("afternoon", _("’s Middags")),
    ("monday", _("Maandag")),
    ("tuesday", _("Dinsdag")),
    ("wednesday", _("Woensdag")),
    ("thursday", _("Donderdag")),
    ("friday", _("Vrijdag")),
)


class CallMe(Form):
    """Whom to call, and when it suits."""

    name = forms.CharField(
        label=_("Uw naam"), max_length=300, required=False, widget=forms.TextInput({"autocomplete": "name"})
    )
    phone = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel"}),
        error_messages={"required": _("Vul het telefoonnummer in waarop wij u kunnen bellen.")},
    )
    slots = forms.MultipleChoiceField(
        label=_("Wanneer komt het u uit?"), choices=SLOTS, widget=forms.CheckboxSelectMultiple, required=False
    )
    about = forms.CharField(
        label=_("Waar gaat het over?"), max_length=2000, required=False, widget=forms.Textarea({"rows": 4})
    )
    submission = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)

    def clean_phone(self) -> Any:
        phone = self.cleaned_data["phone"]
        if sum(char.isdecimal() for char in phone) < 5:  # noqa: PLR2004  no number is shorter
            raise forms.ValidationError(
                _("Dit lijkt geen telefoonnummer. Vul het in met cijfers, bijvoorbeeld 06 12345678.")
            )
        return phone


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed
def call_back(request: SiteRequest) -> HttpResponse:
    """Ask to be called; the same page sent twice is one request."""
    if request.method != "POST":
        form = CallMe(initial={"submission": secrets.token_urlsafe(16)})
    else:
        form = CallMe(without_nul(request.POST))
        if form.is_valid():
            _ask(request, form.cleaned_data)
            return go(request, "call_back_asked")
    by = first_contact(request.organisation, clock.today()).by
    context = {"form": form, "has_errors": bool(form.is_bound and form.errors), "by": by}
    return render(request, "intake/call_back.html", context)


@require_safe
def asked(request: SiteRequest) -> HttpResponse:
    """We will call you."""
    contact = first_contact(request.organisation, clock.today())
    return render(request, "intake/call_back_asked.html", {"contact": contact})


def _ask(request: SiteRequest, answers: dict[str, Any]) -> None:
    request_call_back(
        CallBackDetails(
            organisation_id=request.organisation.pk,
            name=answers["name"],
            phone=answers["phone"],
            submission=answers["submission"] or secrets.token_urlsafe(16),
            about=answers["about"],
            slots=tuple(answers["slots"]),
            language=get_language() or "nl",
            due_on=first_contact(request.organisation, clock.today()).by,
        )
    )
