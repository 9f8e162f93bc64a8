"""Put a document into the file; its bytes lie in the store already."""

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Complaint, Document, Party
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock


def add_document(
    viewer: Viewer, complaint_id: int, details: DocumentDetails, *, party_id: int | None = None, seen: int | None = None
) -> int:
    """Add one document; its id. Staff put it in for themselves, a party's own document is there for that party."""
    with opened(viewer, complaint_id, "message", seen) as file:
        party = file.party(viewer.party_id or party_id) if viewer.party_id or party_id else None
        return put_document(file, details, party=party).pk


def put_document(file: OpenFile, details: DocumentDetails, *, party: Party | None = None) -> Document:
    """Add a document to an open file, and record it; the same bytes under the same kind twice are one document."""
    standing = file.complaint.documents.filter(digest=details.digest, kind=details.kind, party=party).first()
    if standing is not None:
        return standing
    own_document = file.viewer.kind is not Kind.STAFF
    document = new_document(
        file.complaint,
        details,
        party=party,
        for_complainant=own_document and file.viewer.kind is Kind.COMPLAINANT,
        for_concerned=own_document and file.viewer.kind is Kind.CONCERNED,
        created_by_id=file.viewer.person_id,
    )
    document.save(force_insert=True)
    file.happened("document_added", own={"document": document.pk, "digest": document.digest, "kind": document.kind})
    return document


def new_document(
    complaint: Complaint,
    details: DocumentDetails,
    *,
    party: Party | None = None,
    for_complainant: bool = False,
    for_concerned: bool = False,
    created_by_id: int | None = None,
) -> Document:
    """A document, not saved."""
    return Document(
        complaint=complaint,
        kind=details.kind,
        letter=details.letter,
        name=details.name,
        media_type=details.media_type,
        size=details.size,
        digest=details.digest,
        scan=details.scan,
        party=party,
        for_complainant=for_complainant,
        for_concerned=for_concerned,
        created_at=clock.now(),
        created_by_id=created_by_id,
    )
