"""Record that parties were heard, and the report of it (Awb 9:10(1) and (3))."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.announce import announce
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.release_document import SIDES, let_see
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document, Event, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer


def record_hearing(
    viewer: Viewer,
    complaint_id: int,
    party_ids: Sequence[int],
    *,
    on: dt.date | None = None,
    words: str = "",
    seen: int | None = None,
) -> None:
    """Who was heard, on which day; `words` are notes for the file."""
    with opened(viewer, complaint_id, "hearing", seen) as file:
        parties = [file.party(party_id) for party_id in party_ids]
        if not parties:
            raise Refused(_("Kies wie er is gehoord."), "Awb 9:10(1)")
        file.ask("heard", on=on)
        file.happened(
            "heard",
            {"who": [party.legal_name for party in parties]},
            own={"heard_by": viewer.person_id},
            on=on,
            text=words.strip() or None,
        )


def report_hearing(
    viewer: Viewer,
    complaint_id: int,
    words: str = "",
    *,
    document: DocumentDetails | None = None,
    sides: Sequence[str] = (),
    seen: int | None = None,
) -> None:
    """The report: in words, as a document, or both; `sides` (complainant, concerned) read it on their own pages."""
    if not set(sides) <= set(SIDES):
        raise ValueError(sides)
    if not words.strip() and document is None:
        raise Refused(_("Schrijf het verslag, of voeg het toe als document."), "Awb 9:10(3)")
    with opened(viewer, complaint_id, "hearing", seen) as file:
        file.ask("hearing_reported")
        own: dict[str, object] = {"sides": sorted(sides)} if sides else {}
        kept = put_document(file, document) if document else None
        if kept:
            own["document"] = kept.pk
        event = file.happened("hearing_reported", own=own, text=words.strip() or None)
        for side in sides:
            _share(file, event, kept, side)


def _share(file: OpenFile, event: Event, document: Document | None, side: str) -> None:
    """Let a side read it, and tell them that it is there: a person complained about only once they have a page."""
    if document:
        let_see(file, document, side)
    if side == "complainant":
        announce(file, event)
        return
    for party in file.parties(Party.Kind.CONCERNED):
        if party.secret_digest is not None:
            announce(file, event, party)
