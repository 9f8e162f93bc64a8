"""Look for files by their words, over what one may see."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.views.decorators.http import require_safe

from gehoor.accounts.access import StaffRequest, staff_required
from gehoor.complaints.search.hits import Hit, search
from gehoor.complaints.words import CLOSED_AS, PHASES, TOPICS, said
from gehoor.reporting.search_form import SearchForm
from gehoor.reporting.viewing import viewer_of


@staff_required
@require_safe
def search_page(request: StaffRequest) -> HttpResponse:
    """The form, and one page of what was found."""
    asked = bool(request.GET.get("woorden", "").strip())
    form = SearchForm(request.GET if asked else None).of(request.organisation)
    if asked:
        form.is_valid()
    found = search(viewer_of(request), form.wanted(), _page(request)) if asked else None
    context = {
        "form": form,
        "asked": asked,
        "found": found,
        "hits": [_shown(hit) for hit in found.hits] if found else [],
        "total": number_format(found.total, force_grouping=True) if found else "",
        "instead": [(words, _address(request, woorden=words)) for words in found.instead] if found else [],
        "next_url": _address(request, pagina=str(found.page + 1)) if found and found.has_next else "",
        "previous_url": _address(request, pagina=str(found.page - 1)) if found and found.page > 1 else "",
        "has_errors": bool(form.errors),
    }
    return render(request, "reporting/search.html", context)


def _page(request: StaffRequest) -> int:
    given = request.GET.get("pagina", "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 1  # noqa: PLR2004  digits


def _address(request: StaffRequest, **changes: str) -> str:
    query = request.GET.copy()
    query.pop("pagina", None)
    for name, value in changes.items():
        query[name] = value
    return f"{request.path}?{query.urlencode()}"


def _shown(hit: Hit) -> dict[str, object]:
    return {
        "hit": hit,
        "url": reverse("desk:file", args=[hit.reference]),
        "state": said(CLOSED_AS, hit.closed_as) if hit.closed_as else said(PHASES, hit.phase),
        "topic": said(TOPICS, hit.topic),
    }
