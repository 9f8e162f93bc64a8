"""Before anything of a file is told on the phone: two facts that only the party knows; which were asked is kept."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.queries.file_page import file_page
from gehoor.desk.calls import ENOUGH, Fact, facts_to_ask
from gehoor.desk.viewing import viewer_of, workers_page
from gehoor.ui.forms import Form


class CallerForm(Form):
    """Which facts were asked and right."""

    right = forms.MultipleChoiceField(
        label=gettext_lazy("Wat vroeg u, en klopte?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: object, known: list[Fact], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["right"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(fact.key, f"{fact.label}: {fact.value}") for fact in known]

    def clean_right(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["right"]
        if len(chosen) < ENOUGH:
            raise forms.ValidationError(
                _("Vraag ten minste twee dingen die alleen de klager weet. Klopt het niet? Vertel dan niets.")
            )
        return chosen


@workers_page
def caller(request: StaffRequest, reference: str) -> HttpResponse:
    """Ask first; then the file."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference, purpose="telephone")
    known = facts_to_ask(page)
    form = CallerForm(request.POST if request.method == "POST" else None, known=known)
    if request.method == "POST" and form.is_valid():
        labels = ", ".join(fact.label for fact in known if fact.key in form.cleaned_data["right"])
        add_note(
            viewer, page.head.complaint_id, _("Aan de telefoon gevraagd, en het klopte: %(what)s.") % {"what": labels}
        )
        messages.success(request, _("U kunt nu over de klacht vertellen."))
        return HttpResponseRedirect(reverse("desk:file", args=[reference]))
    context = {
        "head": page.head,
        "form": form,
        "has_errors": bool(form.is_bound and form.errors),
        "enough": len(known) >= ENOUGH,
    }
    return render(request, "desk/caller.html", context, status=422 if form.is_bound and form.errors else 200)
