"""Our understanding of the complaint, in points that the complainant can put right once."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.edit_elements import correct_understanding
from gehoor.portal.forms.answering import PointsForm
from gehoor.portal.reading import file_of
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def points(request: SiteRequest, visit: Visit) -> HttpResponse:
    """The points; with a form as long as they were not corrected and the file is open."""
    file = file_of(visit)
    page = FormPage(
        name="points",
        template="portal/points.html",
        make=partial(PointsForm, points=tuple(element.words for element in file.elements)),
        act=_correct,
        done=_("Dank u wel. Zo begrijpen wij uw klacht nu."),
        onwards="points",
        context={
            **frame(request, file, "points"),
            "elements": file.elements,
            "corrected": file.last("understanding_corrected"),
            "closed": file.position.phase == "closed",
            "may_correct": file.understanding_open and file.position.phase != "closed",
        },
    )
    return form_page(request, visit, page)


def _correct(visit: Visit, form: Any, _once: str) -> None:
    correct_understanding(visit.viewer, visit.complaint_id, form.points())
