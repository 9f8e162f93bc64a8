"""Where somebody stands in the files that a viewer sees: by name, by address of e-mail, or as somebody of the house."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gehoor.complaints.access import SPEAKERS, visible
from gehoor.complaints.folding import fold
from gehoor.complaints.models import Assignment, Party, Satisfaction
from gehoor.complaints.viewer import Viewer, complainant, concerned

MOST = 200


@dataclass(frozen=True, slots=True)
class Standing:
    """A party that may be the person who was looked for."""

    party_id: int
    reference: str
    kind: str
    name: str
    description: str
    address: str
    email: str
    closed: bool


def standing_of(viewer: Viewer, words: str, person_id: int | None = None) -> list[Standing]:
    """The parties with this name (or a part of it), address of e-mail, or that are this person of the organisation."""
    wanted = words.strip()
    asked = Q(person_id=person_id) if person_id else Q(pk__in=())
    if wanted:
        asked |= Q(folded__contains=fold(wanted)) | Q(email__iexact=wanted)
    return [_standing(party) for party in _parties(viewer).filter(asked).order_by("complaint_id", "number")[:MOST]]


def standings(viewer: Viewer, party_ids: list[int]) -> list[Standing]:
    """These parties, of files that the viewer sees."""
    return [_standing(party) for party in _parties(viewer).filter(pk__in=party_ids[:MOST]).order_by("complaint_id")]


def as_party(viewer: Viewer, party_id: int) -> Viewer | None:
    """What this party is before their file; None where they have no page of their own (who is involved, a body)."""
    party = _parties(viewer).filter(pk=party_id).first()
    if party is not None and party.kind in SPEAKERS:
        return complainant(viewer.organisation_id, party.complaint_id, party.pk)
    if party is not None and party.kind == Party.Kind.CONCERNED:
        return concerned(viewer.organisation_id, party.complaint_id, party.pk)
    return None


def details_of(viewer: Viewer, party_id: int) -> dict[str, str]:
    """What is kept of a party themselves, by name of the field."""
    party = _parties(viewer).filter(pk=party_id).first()
    names = ("name", "description", "address", "postcode", "city", "email", "phone", "prefers")
    return {name: getattr(party, name) for name in names if getattr(party, name, "")}


def answer_of(viewer: Viewer, party_id: int) -> Satisfaction | None:
    """What a party was asked about the handling of their complaint, and what they answered; None if never asked."""
    party = _parties(viewer).filter(pk=party_id)
    return Satisfaction.objects.filter(party__in=party).first()


def works_on(viewer: Viewer, person_id: int) -> list[tuple[str, str]]:
    """The files that somebody of the organisation works on, with the capacity, of those that the viewer sees."""
    found = Assignment.objects.filter(complaint__in=visible(viewer), person_id=person_id)
    return list(found.order_by("complaint_id").values_list("complaint__reference", "capacity"))


def _parties(viewer: Viewer) -> QuerySet[Party]:
    return Party.objects.filter(complaint__in=visible(viewer), removed_at__isnull=True).select_related("complaint")


def _standing(party: Party) -> Standing:
    return Standing(
        party.pk,
        party.complaint.reference,
        str(party.kind),
        party.name,
        party.description,
        ", ".join(each for each in (party.address, party.postcode, party.city) if each),
        party.email,
        party.complaint.closed_on is not None,
    )
