"""Keep a letter that leaves as a document of the file, and show it, with what is enclosed, to its addressee."""

from collections.abc import Iterable

from gehoor.complaints.actions.add_document import new_document
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document, Party

CONCERNED = (Party.Kind.CONCERNED, Party.Kind.BODY)


def keep_letter(
    file: OpenFile, details: DocumentDetails, party: Party | None, enclosures: Iterable[Document] = (), *, shown: bool
) -> Document:
    """The letter as a document; `shown` says that the addressee reads it, and the enclosures, on their own page."""
    concerned = party is not None and party.kind in CONCERNED
    document = new_document(
        file.complaint,
        details,
        party=party,
        for_complainant=shown and not concerned,
        for_concerned=shown and concerned,
        created_by_id=file.viewer.person_id,
    )
    document.save(force_insert=True)
    if shown:
        enclosed = file.complaint.documents.filter(pk__in=[each.pk for each in enclosures])
        enclosed.update(**{"for_concerned" if concerned else "for_complainant": True})
    return document
