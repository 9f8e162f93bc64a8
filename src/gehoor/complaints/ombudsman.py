"""Which ombudsman belongs to a file (Awb 9:12(2), 9:18; P14): by its target, its body, or the whole organisation."""

from gehoor.authority.profile import Ombudsman
from gehoor.complaints.legal import regulation_of
from gehoor.complaints.models import Complaint
from gehoor.complaints.route_case import route_case
from gehoor.law.regulation import AWB_ALONE, Regulation, RouteCase, is_national, ombudsman_for
from gehoor.law.regulation.model import NATIONALE_OMBUDSMAN

NOBODY = Ombudsman("", "", "", ())


def ombudsman_of(complaint: Complaint, own: Ombudsman) -> Ombudsman:
    """The one that the regulation of this file names for such a complaint; else `own`, of the profile."""
    return known_as(ombudsman_named(complaint), own)


def ombudsman_named(complaint: Complaint) -> Ombudsman:
    """What the regulation says of it, and no more; all empty where it names none."""
    regulation = regulation_of(complaint)
    return _named(regulation, route_case(complaint, regulation))


def usual_ombudsman(regulation: Regulation, own: Ombudsman) -> Ombudsman:
    """The one for most complaints, before there is a file; else `own`."""
    return known_as(_named(regulation, RouteCase("employee")), own)


def known_as(named: Ombudsman, own: Ombudsman) -> Ombudsman:
    """As the regulation has it; what that leaves out, of the organisation's own page where that is about the same one.

    Of the Nationale ombudsman site, telephone and address are known. Of another nothing is made up: a letter to the
    wrong one is a breach.
    """
    if not named.name:
        return own
    otherwise = Ombudsman() if is_national(named.name) else NOBODY
    base = own if named.name.casefold() == own.name.casefold() else otherwise
    return Ombudsman(
        base.name or named.name, named.url or base.url, named.phone or base.phone, named.address or base.address
    )


def _named(regulation: Regulation, case: RouteCase) -> Ombudsman:
    found = ombudsman_for(regulation, case)
    silent = regulation.ombudsman is None or regulation is AWB_ALONE
    if silent and found == NATIONALE_OMBUDSMAN:
        return NOBODY
    return Ombudsman(found.name, found.url, found.phone, found.address)
