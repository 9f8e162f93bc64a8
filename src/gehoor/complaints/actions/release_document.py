"""Let a side see a document, or no longer: then its address is dead at once."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Document
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

SIDES = ("complainant", "concerned")


def release_document(
    viewer: Viewer,
    complaint_id: int,
    document_id: int,
    side: str,
    *,
    released: bool = True,
    reason: str = "",
    seen: int | None = None,
) -> None:
    """`side`: complainant or concerned. The same is no change."""
    if side not in SIDES:
        raise ValueError(side)
    with opened(viewer, complaint_id, "casework", seen) as file:
        document = file.complaint.documents.filter(pk=document_id).first()
        if document is None:
            raise Refused(_("Dit document hoort niet bij dit dossier. Kies een document uit de lijst."))
        if getattr(document, f"for_{side}") != released:
            let_see(file, document, side, released=released, reason=reason)


def let_see(file: OpenFile, document: Document, side: str, *, released: bool = True, reason: str = "") -> None:
    """Write it in a file that is open already."""
    name = f"for_{side}"
    setattr(document, name, released)
    document.save(update_fields=[name])
    kind = "document_released" if released else "document_withheld"
    own = {"document": document.pk, "digest": document.digest, "side": side}
    file.happened(kind, own=own, text=reason.strip() or None)
