"""A document to download: asked anew each time, so that an address dies with the right to it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from gehoor.complaints.access import Hidden, visible
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.models import Document, Party
from gehoor.complaints.permissions import capacities, foremost
from gehoor.complaints.viewer import Kind, Viewer

# What a virus scanner has not passed is not handed out (safety row 37).
SAFE = (Document.Scan.CLEAN, Document.Scan.NOT_SCANNED)


@dataclass(frozen=True, slots=True)
class Download:
    """What to send: the bytes lie in the store under `digest`."""

    digest: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class NotScanned:
    """The document is there, but a scanner has not passed it: waiting or blocked."""

    scan: str


def document_for(viewer: Viewer, document_id: int) -> Download | NotScanned:
    """The document with this number as this viewer may have it; Hidden otherwise. Downloading is logged."""
    with transaction.atomic():
        found = Document.objects.filter(pk=document_id, complaint__in=visible(viewer))
        match viewer.kind:
            case Kind.COMPLAINANT:
                found = found.filter(for_complainant=True)
            case Kind.CONCERNED:
                # Of two people complained about, the one does not get the other's letters.
                others = Q(party__kind=Party.Kind.CONCERNED) & ~Q(party_id=viewer.own_party_id)
                found = found.filter(for_concerned=True).exclude(others)
            case _:
                pass
        document = found.select_related("complaint").first()
        if document is None:
            raise Hidden(document_id)
        if document.scan not in SAFE:
            return NotScanned(document.scan)
        role = foremost(capacities(viewer, document.complaint))
        log_look(document.complaint, viewer, "download", role=role, target=f"document {document.pk}")
        return Download(document.digest, document.name, document.media_type, document.size)
