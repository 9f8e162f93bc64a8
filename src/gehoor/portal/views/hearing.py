"""The hearing: whether one wants it, when it is, and what was written down of it (Awb 9:10)."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gehoor.authority.profile import profile_of
from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.answer_hearing import accept_hearing, decline_hearing
from gehoor.complaints.queries import CitizenFile
from gehoor.letters.calendar import Appointment, invitation
from gehoor.platform import clock
from gehoor.platform.attachments.serving import disposition
from gehoor.portal.forms.answering import WANTED, HearingForm
from gehoor.portal.reading import file_of
from gehoor.portal.shown.asked import asked
from gehoor.portal.shown.days import day_in
from gehoor.portal.shown.documents import entry_of
from gehoor.portal.shown.standing import why_no_hearing
from gehoor.portal.shown.status import planned_hearing
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page, rather
from gehoor.portal.views.frame import frame, has_hearing
from gehoor.portal.visits import Visit

DEFAULT_MINUTES = 60


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def hearing(request: SiteRequest, visit: Visit) -> HttpResponse:
    """What is planned, and a form to say yes (with what suits) or no, as often as one changes one's mind."""
    file = file_of(visit)
    if not has_hearing(file):
        return rather(request, why_no_hearing(file))
    page = FormPage(
        name="hearing",
        template="portal/hearing.html",
        make=HearingForm,
        act=_answer,
        done=_("Dank u wel. Wij weten nu wat u wilt."),
        onwards="hearing",
        context=frame(request, file, "hearing") | _shown(request, file),
    )
    return form_page(request, visit, page)


@require_safe
@inside
def calendar(request: SiteRequest, visit: Visit) -> HttpResponse:
    """The appointment for a calendar: reference and place, no names and no subject (safety row 42)."""
    file = file_of(visit)
    starts_at, planned = planned_hearing(file), file.last("hearing_planned")
    if starts_at is None or planned is None:
        raise Http404
    organisation = request.organisation
    appointment = Appointment(
        identity=f"hearing-{file.head.reference}@{request.get_host().partition(':')[0]}",
        sequence=planned.number,
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(minutes=minutes_of(file)),
        summary=_("Gesprek bij %(organisation)s (%(reference)s)")
        % {"organisation": organisation.name, "reference": file.head.reference},
        location=(planned.words or "").strip(),
        organiser=profile_of(organisation).email,
        organiser_name=organisation.name,
        attendee=file.me.email if file.me else "",
    )
    headers = {"Content-Disposition": disposition(f"gesprek-{file.head.reference}.ics", ("ics",))}
    return HttpResponse(
        invitation(appointment, clock.now()), content_type="text/calendar; charset=utf-8", headers=headers
    )


def minutes_of(file: CitizenFile) -> int:
    """How long the hearing takes, as it was planned."""
    planned = file.last("hearing_planned")
    value = planned.own.get("minutes") if planned else None
    return value if isinstance(value, int) and 0 < value <= 24 * 60 else DEFAULT_MINUTES


def _shown(request: SiteRequest, file: CitizenFile) -> dict[str, Any]:
    offered, answered = file.last("hearing_offered"), file.last("hearing_accepted", "hearing_declined")
    planned = planned_hearing(file)
    entry = file.last("hearing_planned")
    return {
        "asked": asked(file).hearing,
        "answer_by": day_in(offered, "answer_by"),
        "answered": answered,
        "wants": answered is not None and answered.type == "hearing_accepted",
        "planned": planned,
        "place": (entry.words or "").strip() if planned and entry else "",
        "minutes": minutes_of(file),
        "heard": file.last("heard"),
        "reports": [entry_of(request, each) for each in file.documents if each.kind == "report"],
        "may_answer": file.position.phase != "closed" and file.last("heard") is None,
    }


def _answer(visit: Visit, form: Any, _once: str) -> None:
    given = form.cleaned_data
    act = accept_hearing if given["answer"] == WANTED else decline_hearing
    act(visit.viewer, visit.complaint_id, words=given["words"])
