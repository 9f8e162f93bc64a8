"""Files about a colleague, for the page made for them: only those of which the copy was released to them (Awb 9:9)."""

from dataclasses import dataclass

from django.db.models import QuerySet

from gehoor.complaints.models import Party
from gehoor.complaints.viewer import Viewer, concerned


@dataclass(frozen=True, slots=True)
class FileAbout:
    """A file about somebody who is signed in."""

    party_id: int
    reference: str


def files_about_person(organisation_id: int, person_id: int) -> tuple[FileAbout, ...]:
    """The files that this person may open on their own page, newest first."""
    found = _released(organisation_id, person_id).select_related("complaint").order_by("-complaint_id")
    return tuple(FileAbout(party.pk, party.complaint.reference) for party in found)


def concerned_by_person(organisation_id: int, person_id: int, party_id: int) -> Viewer | None:
    """Who is signed in, as the person complained about here; None where they are not, or nothing was released."""
    party = _released(organisation_id, person_id).filter(pk=party_id).first()
    return concerned(organisation_id, party.complaint_id, party.pk) if party else None


def _released(organisation_id: int, person_id: int) -> QuerySet[Party]:
    """Releasing the copy makes the code of a person concerned: who has one was told before."""
    return Party.objects.filter(
        complaint__organisation_id=organisation_id,
        person_id=person_id,
        kind=Party.Kind.CONCERNED,
        removed_at__isnull=True,
        secret_digest__isnull=False,
    )
