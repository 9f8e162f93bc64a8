"""Colleagues whom a complaint is about, who signed in to the desk: their way in without a code."""

from gehoor.accounts.factors import is_excused, proved_second_factor
from gehoor.authority.models import Person
from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries.party_files import FileAbout, files_about_person


def signed_in(request: SiteRequest) -> Person | None:
    """Who is signed in with both steps; None when nobody is."""
    person: Person | None = getattr(request, "person", None)
    account = getattr(request, "user", None)
    if person is None or account is None:
        return None
    return person if is_excused(account) or proved_second_factor(request, account) else None


def files_about(request: SiteRequest) -> tuple[FileAbout, ...] | None:
    """The files about who is signed in; None when nobody is."""
    person = signed_in(request)
    return files_about_person(request.organisation.pk, person.pk) if person else None
