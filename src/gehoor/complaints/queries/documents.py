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
    """What to send: the bytes lie in the store under `digest`. `shared`: another sent it, so give the shared copy."""

    digest: str
    name: str
    media_type: str
    size: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class NotScanned:
    """The document is there, but a scanner has not passed it: waiting or blocked."""

    scan: str


def document_for(viewer: Viewer, document_id: int, reference: str = "") -> Download | NotScanned:
    """The document with this number as this viewer may have it; Hidden otherwise. Downloading is logged.

    With a `reference` it must lie in that file.
    """
    with transaction.atomic():
        found = Document.objects.filter(pk=document_id, complaint__in=visible(viewer))
        if reference:
            found = found.filter(complaint__reference=reference)
        match viewer.kind:
            case Kind.COMPLAINANT:
                found = found.filter(for_complainant=True)
            case Kind.CONCERNED:
                # Of two people complained about, the one does not get the other's letters.
                others = Q(party__kind=Party.Kind.CONCERNED) & ~Q(party_id=viewer.own_party_id)
                found = found.filter(for_concerned=True).exclude(others)
            case _:
                pass
        document = found.select_related("complaint", "party").first()
        if document is None:
            raise Hidden(document_id)
        if document.scan not in SAFE:
            return NotScanned(document.scan)
        role = foremost(capacities(viewer, document.complaint))
        log_look(document.complaint, viewer, "download", role=role, target=f"document {document.pk}")
        shared = is_shared(viewer, document)
        return Download(document.digest, document.name, document.media_type, document.size, shared)


def is_shared(viewer: Viewer, document: Document) -> bool:
    """Whether a party looks at what another sent; who speaks for the complainant is one side with them.

    What no party and nobody of ours put there is of a complainant who said no name.
    """
    sender = document.party
    if viewer.kind is Kind.COMPLAINANT:
        if sender is None:
            return document.created_by_id is not None
        return sender.kind in {Party.Kind.CONCERNED.value, Party.Kind.BODY.value}
    return viewer.kind is Kind.CONCERNED and (sender is None or sender.pk != viewer.own_party_id)
