"""Recommendations and measures of all files that this person may see, to be worked off."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest, staff_required
from gehoor.authority.models import Organisation
from gehoor.complaints.queries.measures import MeasureFilters, MeasureRow, measure_row, measures
from gehoor.complaints.words import MEASURE_STATES, MEASURES, said
from gehoor.platform import clock
from gehoor.reporting.viewing import viewer_of
from gehoor.ui.dates import days_left_words, short_date
from gehoor.ui.forms import Form
from gehoor.ui.values import Cell, Table

AT_ONCE = 50
ALL = gettext_lazy("Alles")


class MeasuresForm(Form):
    """What narrows the list; it stands in the address."""

    says_optional = False
    staat = forms.ChoiceField(
        label=gettext_lazy("Hoe het ermee staat"),
        required=False,
        choices=[
            ("", ALL),
            ("to_do", gettext_lazy("Nog te doen")),
            ("late", gettext_lazy("Nog te doen en de dag is voorbij")),
            *MEASURE_STATES.items(),
        ],
    )
    soort = forms.ChoiceField(label=gettext_lazy("Soort"), required=False, choices=[("", ALL), *MEASURES.items()])
    afdeling = forms.ChoiceField(label=gettext_lazy("Afdeling"), required=False)
    van = forms.ChoiceField(label=gettext_lazy("Van wie"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, own_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = [(str(each.pk), each.name) for each in organisation.units.all()]
        choices: dict[str, list[tuple[str, Any]]] = {
            "afdeling": [("", ALL), *units],
            "van": [("", ALL), (str(own_id), gettext_lazy("Van mij"))],
        }
        for name, listed in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = listed

    def filters(self) -> MeasureFilters:
        """The filters; what cannot be read counts as not given."""
        self.is_valid()
        chosen = {name: self.cleaned_data.get(name, "") for name in self.fields}
        return MeasureFilters(
            chosen["staat"],
            chosen["soort"],
            int(chosen["afdeling"]) if chosen["afdeling"] else None,
            int(chosen["van"]) if chosen["van"] else None,
        )


@staff_required
@require_safe
def learning(request: StaffRequest) -> HttpResponse:
    """A page of the list, what must be done first in front."""
    viewer = viewer_of(request)
    form = MeasuresForm(request.GET or None, organisation=request.organisation, own_id=viewer.own_id)
    filters = form.filters() if form.is_bound else MeasureFilters()
    page = Paginator(measures(viewer, filters), AT_ONCE).get_page(request.GET.get("pagina"))
    rows = [_line(measure_row(each)) for each in page.object_list]
    columns = [_("Wat"), _("Soort"), _("Stand"), _("Wie"), _("Uiterlijk"), _("Afdeling"), _("Wat het opleverde")]
    context = {
        "form": form,
        "page": page,
        "count": page.paginator.count,
        "table": Table(_("Aanbevelingen en maatregelen"), columns, rows),
        "filtered": filters != MeasureFilters(),
    }
    return render(request, "reporting/learning.html", context)


def _line(each: MeasureRow) -> list[Cell]:
    address = reverse("desk:step", args=[each.reference, "maatregel-bijwerken"])
    due = short_date(each.due_on) or "-"
    if each.due_on and each.to_do:
        due = f"{due} ({days_left_words(each.due_on, clock.today())})"
    return [
        Cell(each.words, url=f"{address}?{urlencode({'measure': each.number})}", lang="nl"),
        Cell(said(MEASURES, each.kind)),
        Cell(said(MEASURE_STATES, each.status)),
        Cell(each.owner or _("Nog niemand")),
        Cell(due),
        Cell(each.unit or "-"),
        Cell(each.effect, lang="nl") if each.effect else Cell("-"),
    ]
