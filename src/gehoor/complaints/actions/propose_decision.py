"""Lay a proposal for the outcome before the body, as a document."""

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.viewer import Viewer


def propose_decision(
    viewer: Viewer, complaint_id: int, document: DocumentDetails, *, words: str = "", seen: int | None = None
) -> None:
    """Record the proposal."""
    with opened(viewer, complaint_id, "findings", seen) as file:
        own = {"document": put_document(file, document).pk}
        file.happened("decision_proposed", own=own, text=words.strip() or None)
