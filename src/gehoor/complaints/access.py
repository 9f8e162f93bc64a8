"""The one place that decides who sees a file.

Everything derives from `visible`: pages, lists, counts, search, side panels, exports, mail, the API. What is not in it
does not exist for the viewer.
"""

from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from gehoor.authority.models import Role
from gehoor.authority.models.dated import holds_on
from gehoor.complaints.models import Assignment, BreakGlass, Complaint, Party
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Grant, Kind, Viewer
from gehoor.platform import clock
from gehoor.platform.among import Among

__all__ = [
    "BARRED",
    "OUT",
    "SPEAKERS",
    "Hidden",
    "file_for",
    "given_to",
    "involved_people",
    "involves_coordinator",
    "out_of",
    "unfiled",
    "visible",
    "visible_in_parts",
    "with_regulation",
]

SPEAKERS = (Party.Kind.COMPLAINANT, Party.Kind.REPRESENTATIVE, Party.Kind.MEMBER)
OUT = (Party.Kind.CONCERNED, Party.Kind.INVOLVED, *SPEAKERS)
# In force: not recorded by mistake, and not exempted under Awb 9:7(2).
BARRED = Q(kind__in=OUT, person__isnull=False, removed_at__isnull=True, exempted_at__isnull=True)
_ALL = Q(pk__isnull=False)
GLASS_BREAKERS = ("privacy_guard", "administrator")


def visible(viewer: Viewer) -> QuerySet[Complaint]:
    """The files that `viewer` may see, as a query.

    The person complained about, whoever is recorded as involved, and a colleague who complains themselves are out,
    whatever their role, their substitutes' roles or an emergency (Awb 9:7).
    """
    files = Complaint.objects.filter(organisation_id=viewer.organisation_id)
    match viewer.kind:
        case Kind.SYSTEM:
            return files
        case Kind.COMPLAINANT | Kind.CONCERNED:
            return _for_party(files, viewer)
        case _:
            return _not_out(files.filter(reduce(or_, _ways(viewer))), viewer)


def visible_in_parts(viewer: Viewer) -> list[QuerySet[Complaint]]:
    """The same files as `visible`, by each way in on its own; a file may stand in more than one part.

    A database finds the first files of one part by its own index. Of all ways at once it reads every file in turn.
    """
    if viewer.kind is not Kind.STAFF:
        return [visible(viewer)]
    ways = _ways(viewer)
    if any(way is _ALL for way in ways):
        return [visible(viewer)]
    files = Complaint.objects.filter(organisation_id=viewer.organisation_id)
    return [_not_out(files.filter(way), viewer) for way in ways]


def unfiled(viewer: Viewer, *roles: str) -> Q:
    """Of what lies here before there is a file (calls, mail): what who has one of these roles may see.

    A row that `concerns` a person does not exist for them, nor for who sees it only as their substitute (Awb 9:7).
    """
    entitled = Q(pk__in=[])
    if viewer.kind is Kind.STAFF:
        for each in (viewer, *viewer.for_others):
            if each.has(*roles):
                entitled |= ~Q(concerns_id=each.own_id)
    return entitled & ~Q(concerns_id=viewer.own_id)


def file_for(viewer: Viewer, reference: str) -> Complaint:
    """The file with this reference, or `Hidden`."""
    found = with_regulation(visible(viewer)).filter(reference=reference).first()
    if found is None:
        raise Hidden(reference)
    return found


def with_regulation(files: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """With the version of the regulation, but not its text: that was read once in each process."""
    return files.select_related("regulation").defer("regulation__text")


def involved_people(complaint: Complaint) -> frozenset[int]:
    """The people of the organisation who are out of this file."""
    return out_of(complaint.parties.filter(BARRED))


def out_of(parties: Iterable[Party]) -> frozenset[int]:
    """Who of these standing parties are people that the file is hidden from."""
    return frozenset(
        each.person_id
        for each in parties
        if each.kind in OUT and each.person_id is not None and not (each.removed_at or each.exempted_at)
    )


def involves_coordinator(complaint: Complaint) -> bool:
    """Whether a coordinator is out of this file, so that the deputy's road is open."""
    return _involving_a_coordinator().filter(complaint=complaint).exists()


def _for_party(files: QuerySet[Complaint], viewer: Viewer) -> QuerySet[Complaint]:
    """Their one file. A party that was recorded by mistake is one no longer; who gave no name may have no party."""
    own = files.filter(pk=viewer.complaint_id or 0)
    if viewer.kind is Kind.COMPLAINANT and viewer.party_id is None:
        return own
    kinds = (Party.Kind.CONCERNED,) if viewer.kind is Kind.CONCERNED else SPEAKERS
    party = Party.objects.filter(
        pk=viewer.own_party_id, complaint=OuterRef("pk"), kind__in=kinds, removed_at__isnull=True
    )
    return own.filter(Exists(party))


def _not_out(files: QuerySet[Complaint], viewer: Viewer) -> QuerySet[Complaint]:
    return files.exclude(_involving(viewer.own_id))


def _ways(viewer: Viewer) -> list[Q]:
    """Each way in which staff may see a file; one is enough, for who is not out of it."""
    ways = _entitled(viewer)
    for other in viewer.for_others:
        # What the other one must not see, their substitute does not get through them either.
        ways += [way & ~_involving(other.own_id) for way in _entitled(other)]
    if viewer.has(*GLASS_BREAKERS):
        ways.append(Q(Among("pk", _broken_glass(viewer).values("complaint_id"))))
    return ways


def _entitled(viewer: Viewer) -> list[Q]:
    """By role: the coordinator all files (of a unit or body, where the role is for that); others what they were given.

    Sensitive files: only the coordinator and who works on them.
    """
    ways = [Q(handler_id=viewer.own_id), _given_otherwise((viewer.own_id,))]
    for grant in viewer.grants:
        if grant.kind == "coordinator":
            ways.append(_within(grant))
        elif grant.kind == "decider":
            ways.append(Q(phase__in=("handling", "advice", "closed"), sensitive=False) & _within(grant))
    if viewer.has("deputy"):
        ways.append(Q(Among("pk", _involving_a_coordinator().order_by().values("complaint_id"))))
    return ways


def given_to(*person_ids: int) -> Q:
    """The files that these people work on; a handler stands in the file itself, where lists are sorted."""
    return Q(handler_id__in=person_ids) | _given_otherwise(person_ids)


def _given_otherwise(person_ids: Collection[int]) -> Q:
    others = [capacity for capacity in Assignment.Capacity.values if capacity != Assignment.Capacity.HANDLER]
    given = Assignment.objects.filter(person_id__in=person_ids, capacity__in=others)
    return Q(Among("pk", given.values("complaint_id")))


def _within(grant: Grant) -> Q:
    inside = _ALL
    if grant.unit_id:
        inside &= Q(unit_id=grant.unit_id)
    if grant.body_id:
        inside &= Q(body_id=grant.body_id)
    return inside


def _involving(person_id: int) -> Q:
    # Few, and looked up once for each way in; a row by itself need not be joined with them.
    return Q(pk__in=Party.objects.filter(BARRED, person_id=person_id).order_by().values("complaint_id"))


def _involving_a_coordinator() -> QuerySet[Party]:
    held = Role.objects.filter(holds_on(clock.today()), kind=Role.Kind.COORDINATOR)
    return Party.objects.filter(BARRED, person_id__in=held.values("person_id"))


def _broken_glass(viewer: Viewer) -> QuerySet[BreakGlass]:
    at = clock.now()
    return BreakGlass.objects.filter(person_id=viewer.own_id, began_at__lte=at, until__gt=at)
