"""The pages that tell: start, other doors, how it goes, privacy, accessibility."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gehoor.authority.profile import profile_of
from gehoor.authority.request import SiteRequest
from gehoor.complaints.following import PAGE
from gehoor.intake.addresses import twins
from gehoor.intake.doors import doors_of
from gehoor.intake.language import page_language
from gehoor.intake.procedure import STAGES, procedure_of
from gehoor.intake.promises import first_contact
from gehoor.platform import clock


@require_safe
def start(request: SiteRequest) -> HttpResponse:
    """What a complaint is, what it is not, what to expect; calling is as prominent as filing."""
    profile = profile_of(request.organisation)
    context = {
        "procedure": procedure_of(request.organisation, page_language()),
        "doors": doors_of(profile),
        "follow_url": twins(PAGE)[page_language()],
        "contact": first_contact(request.organisation, clock.today()),
    }
    return render(request, "intake/start.html", context)


@require_safe
def doors(request: SiteRequest) -> HttpResponse:
    """Where something else belongs; and whatever it is, it can be filed here."""
    return render(request, "intake/doors.html", {"doors": doors_of(profile_of(request.organisation))})


@require_safe
def procedure(request: SiteRequest) -> HttpResponse:
    """Who does what, within which terms, under the regulation in force."""
    found = procedure_of(request.organisation, page_language())
    return render(request, "intake/procedure.html", {"procedure": found, "stages": STAGES})


@require_safe
def privacy(request: SiteRequest) -> HttpResponse:
    """What is kept, why, how long, who sees it, and whom to ask."""
    return render(request, "intake/privacy.html", {"profile": profile_of(request.organisation)})


@require_safe
def accessibility(request: SiteRequest) -> HttpResponse:
    """How accessible these pages are, and what to do when something does not work."""
    return render(request, "intake/accessibility.html", {"profile": profile_of(request.organisation)})
