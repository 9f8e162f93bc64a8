"""The one place that decides who sees a file. Everything derives from `visible`: pages, lists, counts, search,
side panels, exports, mail, the API. What is not in it does not exist for the viewer.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from gehoor.authority.models import Role
from gehoor.complaints.models import Assignment, Complaint, Party
from gehoor.complaints.viewer import Kind, Viewer

OUT = (Party.Kind.CONCERNED, Party.Kind.INVOLVED, Party.Kind.COMPLAINANT, Party.Kind.REPRESENTATIVE)


class Hidden(Exception):
    """The file is not there for this viewer; a page answers as for something that does not exist."""


def visible(viewer: Viewer) -> QuerySet[Complaint]:
    """The files that `viewer` may see, as a query.

    The person complained about, whoever is recorded as involved, and a colleague who complains themselves are out,
    whatever their role (Awb 9:7).
    """
    files = Complaint.objects.filter(organisation_id=viewer.organisation_id)
    match viewer.kind:
        case Kind.SYSTEM:
            return files
        case Kind.COMPLAINANT | Kind.CONCERNED:
            return files.filter(pk=viewer.complaint_id)
        case _:
            return _for_staff(files, viewer)


def file_for(viewer: Viewer, reference: str) -> Complaint:
    """The file with this reference, or `Hidden`."""
    found = visible(viewer).filter(reference=reference).first()
    if found is None:
        raise Hidden(reference)
    return found


def _for_staff(files: QuerySet[Complaint], viewer: Viewer) -> QuerySet[Complaint]:
    entitled = _entitled(viewer)
    for other in viewer.for_others:
        # What the other one must not see, their substitute does not get through them either.
        entitled |= _entitled(other) & ~Exists(_involving(other.person_id))
    return files.filter(entitled).exclude(Exists(_involving(viewer.person_id)))


def _entitled(viewer: Viewer) -> Q:
    """By role: the coordinator all files; others what they were given. Sensitive files: only who works on them."""
    assigned = Q(Exists(Assignment.objects.filter(complaint=OuterRef("pk"), person_id=viewer.person_id)))
    entitled = assigned
    if viewer.has("coordinator"):
        return Q(pk__isnull=False)
    if viewer.has("deputy"):
        entitled |= Q(Exists(_involving_a_coordinator()))
    for grant in viewer.grants:
        if grant.kind == "decider":
            body = Q(body_id=grant.body_id) if grant.body_id else Q()
            entitled |= Q(phase__in=("handling", "advice", "closed"), sensitive=False) & body
    return entitled


def _involving(person_id: int | None) -> QuerySet[Party]:
    return Party.objects.filter(complaint=OuterRef("pk"), person_id=person_id, kind__in=OUT)


def _involving_a_coordinator() -> QuerySet[Party]:
    coordinators = Role.objects.filter(kind=Role.Kind.COORDINATOR).values("person_id")
    return Party.objects.filter(complaint=OuterRef("pk"), person_id__in=coordinators, kind__in=OUT)
