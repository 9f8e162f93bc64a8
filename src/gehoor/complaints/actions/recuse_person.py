"""Step back because one is involved: one click. From then on the file is not there for who stepped back."""

from gehoor.authority.models import Person
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.record_involvement import involve
from gehoor.complaints.refusals import NotPermitted
from gehoor.complaints.viewer import Viewer
from gehoor.platform import outbox


def recuse_person(viewer: Viewer, complaint_id: int, *, reason: str = "", seen: int | None = None) -> None:
    """Record that the viewer is involved (Awb 9:7); who is next in line is a query (`next_in_line`)."""
    with opened(viewer, complaint_id, "note", seen) as file:
        if viewer.person_id is None:
            raise NotPermitted("recuse", frozenset())
        person = Person.objects.get(pk=viewer.person_id)
        involve(file, person, "person_recused", reason)
        outbox.put(
            "notice",
            f"recused:{complaint_id}:{file.complaint.version}",
            {"kind": "recused", "complaint": complaint_id, "person": person.pk},
            organisation_id=viewer.organisation_id,
        )
