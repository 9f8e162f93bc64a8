"""Withdrawing the complaint."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gehoor.authority.request import SiteRequest
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.portal.forms.answering import WithdrawForm
from gehoor.portal.reading import file_of
from gehoor.portal.shown.standing import why_no_withdrawal
from gehoor.portal.views.entering import inside
from gehoor.portal.views.forms import FormPage, form_page, rather
from gehoor.portal.views.frame import frame
from gehoor.portal.visits import Visit


@require_http_methods(["GET", "HEAD", "POST"])
@inside
def withdraw_page(request: SiteRequest, visit: Visit) -> HttpResponse:
    """Say what it means, and ask to be sure."""
    file = file_of(visit)
    if (why_not := why_no_withdrawal(file)) and request.method != "POST":
        return rather(request, why_not)
    page = FormPage(
        name="withdraw",
        template="portal/withdraw.html",
        make=WithdrawForm,
        act=_withdraw,
        done=_("Uw klacht is ingetrokken. Wij sluiten hem af."),
        context=frame(request, file, "withdraw"),
    )
    return form_page(request, visit, page)


def _withdraw(visit: Visit, form: Any, _once: str) -> None:
    withdraw(visit.viewer, visit.complaint_id, form.cleaned_data["words"])
