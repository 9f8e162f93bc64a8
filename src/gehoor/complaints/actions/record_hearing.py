"""Record that parties were heard, and the report of it (Awb 9:10(1) and (3))."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.commands import DocumentDetails
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
    seen: int | None = None,
) -> None:
    """The report: in words, as a document, or both."""
    if not words.strip() and document is None:
        raise Refused(_("Schrijf het verslag, of voeg het toe als document."), "Awb 9:10(3)")
    with opened(viewer, complaint_id, "hearing", seen) as file:
        file.ask("hearing_reported")
        own = {"document": put_document(file, document).pk} if document else None
        file.happened("hearing_reported", own=own, text=words.strip() or None)
