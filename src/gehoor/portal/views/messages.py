"""Messages both ways."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.mark_read import mark_read
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.portal.forms.files import details_of
from gehoor.portal.forms.talking import MessageForm
from gehoor.portal.reading import file_of
from gehoor.portal.shown.messages import shown_messages
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def messages_page(request: SiteRequest, visit: Visit) -> HttpResponse:
    """What was said, newest first, and a form to say more. What was shown counts as read from then on (K40)."""
    file = file_of(visit)
    shown = shown_messages(request, file)
    page = FormPage(
        name="messages",
        template="portal/messages.html",
        make=MessageForm,
        act=_send,
        done=_("Uw bericht is verstuurd. U krijgt van ons antwoord."),
        onwards="messages",
        context={**frame(request, file, "messages"), "shown": shown},
    )
    response = form_page(request, visit, page)
    if request.method == "GET" and any(message.new for message in shown):
        mark_read(visit.viewer, visit.complaint_id)
    return response


def _send(visit: Visit, form: Any, once: str) -> None:
    given = form.cleaned_data
    receive_message(
        visit.viewer,
        visit.complaint_id,
        given["words"],
        channel="portal",
        documents=[details_of(taken) for taken in given["documents"]],
        identity=f"{visit.writer}:{once}" if once else None,
    )
