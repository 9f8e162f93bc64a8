"""How it ended: findings for each point, the judgement, and the ombudsman with the last day."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gehoor.authority.profile import Ombudsman, profile_of
from gehoor.authority.request import SiteRequest
from gehoor.complaints.ombudsman import known_as
from gehoor.complaints.queries import CitizenFile
from gehoor.law.outcome import judgement_of_the_whole
from gehoor.portal.addresses import go
from gehoor.portal.reading import file_of
from gehoor.portal.shown.documents import entry_of
from gehoor.portal.shown.points import shown_points
from gehoor.portal.shown.status import status_of
from gehoor.portal.views.entering import inside
from gehoor.portal.views.frame import frame, has_outcome
from gehoor.portal.visits import Visit

# Kinds of letter that say how it ended.
ENDINGS = (
    "findings",
    "findings_deviating",
    "not_handled",
    "answer",
    "outcome",
    "forwarded",
    "objection",
    "withdrawal",
    "settlement_note",
)


@require_safe
@inside
def outcome(request: SiteRequest, visit: Visit) -> HttpResponse:
    """Nothing to read before it ended, or should have ended."""
    file = file_of(visit)
    if not has_outcome(file):
        return go(request, "home")
    context = frame(request, file, "outcome") | shown_outcome(request, file)
    return render(request, "portal/outcome.html", context)


def shown_outcome(request: SiteRequest, file: CitizenFile) -> dict[str, Any]:
    """Context about the outcome."""
    letters = [each for each in file.documents if each.kind in {"letter", "advice", "decision"}]
    ended = [each for each in letters if each.letter in ENDINGS or each.kind in {"advice", "decision"}]
    return {
        "status": status_of(file, profile_of(request.organisation).first_contact),
        "whole": _whole(file) if file.outcome_sent else "",
        "points": shown_points(file) if file.outcome_sent else [],
        "conclusions": file.conclusions,
        "letters": [entry_of(request, each) for each in ended],
        "ombudsman": ombudsman_of(request, file),
        "year": file.position.ombudsman,
        "to_ombudsman": file.side != "concerned" and file.position.ombudsman.until is not None,
    }


def _whole(file: CitizenFile) -> str:
    judged = [each.judgement for each in file.elements if each.judgement]
    if not judged:
        return ""
    return {
        "founded": _("De klacht is gegrond."),
        "partly_founded": _("De klacht is deels gegrond."),
        "unfounded": _("De klacht is ongegrond."),
        "no_judgement": _("Over de klacht is geen oordeel gegeven."),
    }[judgement_of_the_whole(judged)]


def ombudsman_of(request: SiteRequest, file: CitizenFile) -> Ombudsman:
    """The ombudsman whom the regulation that the file follows names for it, else of the organisation's own page."""
    return known_as(file.ombudsman, profile_of(request.organisation).ombudsman)
