"""Take the text out of documents that nobody read yet, so that their words are found. Periodic, never in a request."""

from django.db import transaction

from gehoor.complaints.models import Complaint, Document
from gehoor.complaints.search.actions.index_words import index_texts
from gehoor.complaints.search.models import DocumentText
from gehoor.platform.reading.run import Read, read_document

AT_ONCE = 20  # documents in one round, so that other jobs get their turn


def read_documents() -> int:
    """Read what waits and what the scanner let through; how many documents."""
    waiting = Document.objects.filter(reading=Document.Reading.WAITING).exclude(scan=Document.Scan.WAITING)
    rows = waiting.order_by("id").values_list("pk", "complaint_id", "digest", "media_type", "scan")[:AT_ONCE]
    for number, complaint_id, digest, media_type, scan in rows:
        # What the scanner stopped is opened by nobody.
        read = Read("") if scan == Document.Scan.BLOCKED else read_document(digest, media_type)
        _keep(number, complaint_id, read)
    return len(rows)


@transaction.atomic
def _keep(document_id: int, complaint_id: int, read: Read) -> None:
    """The text and its words, unless the document was destroyed or read by another in the meantime."""
    complaint = Complaint.objects.select_for_update(of=("self",)).filter(pk=complaint_id).first()
    still = Document.objects.filter(pk=document_id, reading=Document.Reading.WAITING)
    if complaint is None or not still.update(reading=_state(read)) or not read.text:
        return
    DocumentText.objects.create(document_id=document_id, complaint=complaint, body=read.text)
    index_texts(complaint, [read.text])


def _state(read: Read) -> str:
    if read.text:
        return Document.Reading.READ
    return Document.Reading.UNREADABLE if read.expected else Document.Reading.SILENT
