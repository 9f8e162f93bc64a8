"""Who looked: for a party by role and time, for whoever guards privacy by name."""

import datetime as dt
from dataclasses import dataclass

from gehoor.complaints.access import Hidden, visible
from gehoor.complaints.models import Look
from gehoor.complaints.viewer import Kind, Viewer

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody saw or did something. `name` is empty for a party: they see the role only."""

    at: dt.datetime
    role: str
    action: str
    name: str
    origin: str
    purpose: str


def who_looked(viewer: Viewer, reference: str) -> tuple[Looked, ...]:
    """The newest looks at this file; names only for the coordinator and the program itself."""
    complaint = visible(viewer).filter(reference=reference).first()
    if complaint is None:
        raise Hidden(reference)
    named = viewer.kind is Kind.SYSTEM or viewer.has("coordinator", "deputy", "privacy_guard")
    looks = Look.objects.filter(complaint_id=complaint.pk).select_related("person").order_by("-id")[:SHOWN]
    return tuple(_looked(look, named=named) for look in looks)


def _looked(look: Look, *, named: bool) -> Looked:
    purpose = look.target if named and look.action == "read" else ""
    name = look.person.name if named and look.person else ""
    return Looked(look.at, look.role, look.action, name, look.origin, purpose)
