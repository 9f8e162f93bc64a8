"""What of a file decides its road through the regulation."""

from gehoor.complaints.models import Complaint
from gehoor.law.facts.words import ORAL_CHANNELS
from gehoor.law.regulation import Regulation, RouteCase


def route_case(complaint: Complaint, regulation: Regulation) -> RouteCase:
    """As the file stands: target, unit, how it was filed, topic, and whose body it is under a joint regulation."""
    oral = complaint.channel in ORAL_CHANNELS and complaint.regime == "care_only"
    return RouteCase(
        complaint.target_kind or "employee",
        unit=complaint.unit.code if complaint.unit else None,
        filed_as="oral" if oral else "written",
        topics=frozenset({complaint.topic} if complaint.topic else ()),
        organisation=_organisation(complaint, regulation),
    )


def _organisation(complaint: Complaint, regulation: Regulation) -> str:
    """Under a joint regulation, the organisation whose body answers for this file."""
    body = complaint.body
    if body is not None:
        for each in regulation.bodies:
            if each.organisation and (each.kind, each.name) == (body.kind, body.name):
                return each.organisation
    return complaint.organisation.name
