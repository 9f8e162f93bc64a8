"""Which ombudsman belongs to a file (Awb 9:12(2), 9:18; P14): by its target, its body, or the whole organisation."""

from gehoor.authority.profile import Ombudsman
from gehoor.complaints.legal import regulation_of
from gehoor.complaints.models import Complaint
from gehoor.complaints.route_case import route_case
from gehoor.law.regulation import AWB_ALONE, Regulation, RouteCase, ombudsman_for
from gehoor.law.regulation.model import NATIONALE_OMBUDSMAN


def ombudsman_of(complaint: Complaint, own: Ombudsman) -> Ombudsman:
    """The one that the regulation of this file names for such a complaint; else `own`, of the profile."""
    return known_as(ombudsman_named(complaint), own)


def ombudsman_named(complaint: Complaint) -> tuple[str, str]:
    """Name and web address as the regulation has them; empty where it names none."""
    regulation = regulation_of(complaint)
    return _named(regulation, route_case(complaint, regulation))


def usual_ombudsman(regulation: Regulation, own: Ombudsman) -> Ombudsman:
    """The one for most complaints, before there is a file; else `own`."""
    return known_as(_named(regulation, RouteCase("employee")), own)


def known_as(named: tuple[str, str], own: Ombudsman) -> Ombudsman:
    """With telephone and address where those are known: of the organisation's own, and of the Nationale ombudsman."""
    name, url = named
    if name in {"", own.name}:
        return own
    return Ombudsman() if name == NATIONALE_OMBUDSMAN.name else Ombudsman(name, url, "", ())


def _named(regulation: Regulation, case: RouteCase) -> tuple[str, str]:
    found = ombudsman_for(regulation, case)
    silent = regulation.ombudsman is None or regulation is AWB_ALONE
    return ("", "") if silent and found == NATIONALE_OMBUDSMAN else (found.name, found.url)
