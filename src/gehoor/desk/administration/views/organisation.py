"""What the organisation says about itself."""

from dataclasses import asdict

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.authority.actions.edit_profile import edit_profile
from gehoor.authority.profile import ProfileError, profile_of
from gehoor.desk.administration.acting import administrators
from gehoor.desk.administration.forms.profile import ProfileForm


@administrators
def organisation(request: StaffRequest) -> HttpResponse:
    """The profile as a form; what is wrong is said at its field."""
    texts = {**asdict(profile_of(request.organisation)), **request.organisation.texts}
    form = ProfileForm(request.POST if request.method == "POST" else None, texts=texts)
    if request.method == "POST" and form.is_valid():
        try:
            edit_profile(request.organisation, form.changed_texts())
        except ProfileError as problem:
            _tell(form, problem)
        else:
            messages.success(request, _("Opgeslagen."))
            return HttpResponseRedirect(reverse("administration:organisation"))
    wrong = form.is_bound and bool(form.errors)
    context = {"form": form, "sections": form.sections, "has_errors": wrong}
    return render(request, "administration/organisation.html", context, status=422 if wrong else 200)


def _tell(form: ProfileForm, problem: ProfileError) -> None:
    """Each problem at the field that it is about."""
    for each in problem.problems:
        place = each.place.partition("[")[0]
        named = next((name for name in (each.place, place, f"{place}.nl") if name in form.fields), None)
        form.add_error(named, each.what)
