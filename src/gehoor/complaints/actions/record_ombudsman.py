"""The ombudsman was asked to investigate, and reported (Awb 9:18, 9:31, 9:36)."""

import datetime as dt

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.viewer import Viewer


def ask_ombudsman(
    viewer: Viewer,
    complaint_id: int,
    *,
    on: dt.date | None = None,
    answer_by: dt.date | None = None,
    words: str = "",
    document: DocumentDetails | None = None,
    seen: int | None = None,
) -> None:
    """The ombudsman investigates; `answer_by`: the term that the ombudsman set for information (K27)."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("ombudsman_asked", on=on)
        own: dict[str, object] = {"answer_by": answer_by.isoformat()} if answer_by else {}
        if document:
            own["document"] = put_document(file, document).pk
        event = file.happened("ombudsman_asked", own=own or None, on=on, text=words.strip() or None)
        leave_task(file, "ombudsman_information", due_on=answer_by, identity=f"ombudsman:{event.sequence}")


def report_ombudsman(
    viewer: Viewer,
    complaint_id: int,
    *,
    on: dt.date | None = None,
    words: str = "",
    document: DocumentDetails | None = None,
    seen: int | None = None,
) -> None:
    """The ombudsman reported, with the verdict on the handling in words."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("ombudsman_reported", on=on)
        own = {"document": put_document(file, document).pk} if document else None
        file.happened("ombudsman_reported", own=own, on=on, text=words.strip() or None)
