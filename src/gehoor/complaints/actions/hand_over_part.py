"""Hand a part over to who should deal with it: by which door, when, with proof, and a guard for a term there."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def hand_over_part(
    viewer: Viewer,
    complaint_id: int,
    elements: Sequence[int],
    door: str,
    *,
    on: dt.date | None = None,
    words: str = "",
    document: DocumentDetails | None = None,
    guard_until: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """`elements`: numbers of the points; `door`: key of the door (objection, damage …).

    `guard_until`: the last day of a term that runs elsewhere, an objection's say; a task guards it.
    """
    with opened(viewer, complaint_id, "casework", seen) as file:
        known = set(file.complaint.elements.filter(number__in=elements).values_list("number", flat=True))
        if not known or known != set(elements):
            raise Refused(_("Kies welk onderdeel van de klacht u overdraagt."))
        own: dict[str, object] = {"elements": sorted(known), "door": door}
        if document:
            own["document"] = put_document(file, document).pk
        event = file.happened("part_handed_over", own=own, on=on, text=words.strip() or None)
        if guard_until:
            data = {"door": door, "elements": sorted(known)}
            leave_task(file, "guard_term", data=data, due_on=guard_until, identity=f"guard:{event.sequence}")


def take_back_part(
    viewer: Viewer, complaint_id: int, elements: Sequence[int], *, words: str = "", seen: int | None = None
) -> None:
    """What was handed over came back."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        file.happened("part_returned", own={"elements": sorted(set(elements))}, text=words.strip() or None)
