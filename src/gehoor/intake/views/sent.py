"""The receipt, and a copy to keep."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gehoor.authority.request import SiteRequest
from gehoor.intake import drafts
from gehoor.intake.addresses import go
from gehoor.intake.copy import copy_as_pdf
from gehoor.intake.drafts import Filing
from gehoor.intake.language import page_language
from gehoor.intake.receipt import Receipt, receipt_of
from gehoor.intake.told import told
from gehoor.intake.views.mishaps import keeps_what_was_typed


@require_safe
@keeps_what_was_typed
def sent(request: SiteRequest) -> HttpResponse:
    """The same receipt, however often it is asked for."""
    filing, receipt = _sent(request)
    if filing is None or receipt is None:
        return go(request, "begin")
    context = {"receipt": receipt, "has_copy": bool(filing.draft.data)}
    return render(request, "intake/sent.html", context)


@require_safe
@keeps_what_was_typed
def copy(request: SiteRequest) -> HttpResponse:
    """What was sent, as a page to print (Awb 2:17: the entered data are made available to the sender)."""
    filing, receipt = _with_copy(request)
    rows = told(request.organisation, filing.draft.data)
    context = {"receipt": receipt, "rows": rows, "files": list(filing.draft.files.all())}
    return render(request, "intake/copy.html", context)


@require_safe
@keeps_what_was_typed
def copy_pdf(request: SiteRequest) -> HttpResponse:
    """The same as PDF, always as a download."""
    filing, receipt = _with_copy(request)
    names = list(filing.draft.files.values_list("name", flat=True))
    made = copy_as_pdf(request.organisation, receipt, told(request.organisation, filing.draft.data), names)
    response = HttpResponse(made, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="klacht-{receipt.reference}.pdf"'
    return response


def _sent(request: SiteRequest) -> tuple[Filing | None, Receipt | None]:
    filing = drafts.filing_of(request)
    if filing is None or not filing.draft.sent:
        return None, None
    return filing, receipt_of(request.organisation, filing, page_language())


def _with_copy(request: SiteRequest) -> tuple[Filing, Receipt]:
    filing, receipt = _sent(request)
    if filing is None or receipt is None or not filing.draft.data:
        raise Http404
    return filing, receipt
