"""Agreeing in writing to more time (Awb 9:11(3), K19): what was agreed is kept as a document."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.portal.actions.agree_more_time import agree_more_time
from gehoor.portal.forms.answering import MoreTimeForm
from gehoor.portal.proposed import proposed_day
from gehoor.portal.reading import file_of
from gehoor.portal.shown.asked import asked
from gehoor.portal.shown.days import day_in
from gehoor.portal.shown.documents import entry_of
from gehoor.portal.shown.standing import why_no_more_time
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page, rather
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def more_time(request: SiteRequest, visit: Visit) -> HttpResponse:
    """Free to say no: then nothing needs to be done. The day that we asked for stands in the form already."""
    file = file_of(visit)
    if (why_not := why_no_more_time(file)) and request.method != "POST":
        return rather(request, why_not)
    proposed = proposed_day(visit)
    initial = {"until": proposed, "name": file.me.name if file.me else ""}

    def make(*data: Any) -> MoreTimeForm:
        return MoreTimeForm(*data, initial=initial)

    letters = [each for each in file.documents if each.kind == "letter" and " consent " in each.name]
    page = FormPage(
        name="more_time",
        template="portal/more_time.html",
        make=make,
        act=_agree,
        done=_("Dank u wel. U geeft ons meer tijd. Wat u toezei, staat bij uw stukken."),
        context={
            **frame(request, file, "more_time"),
            "asked": asked(file).more_time,
            "proposed": proposed,
            "letters": [entry_of(request, each) for each in letters],
            "term": file.position.term,
        },
    )
    return form_page(request, visit, page)


def _agree(visit: Visit, form: Any, _once: str) -> None:
    """Agreed to that day already is no change."""
    given = form.cleaned_data
    if day_in(file_of(visit).last("delay_agreed"), "until") == given["until"]:
        return
    agree_more_time(visit, given["until"], given["name"], given["words"])
