"""The complainant agrees in writing to more time (Awb 9:11(3)): on their page, or with a document that says so."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock

ARTICLE = "Awb 9:11(3)"


def agree_delay(
    viewer: Viewer,
    complaint_id: int,
    until: dt.date,
    *,
    document: DocumentDetails | None = None,
    words: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """The agreed day is taken as agreed, it is not shifted. Staff stores the writing as a document."""
    with opened(viewer, complaint_id, "own_file_or_casework", seen) as file:
        file.ask("delay_agreed", on=on)
        if until < (on or clock.today()):
            raise Refused(_("Die dag is al voorbij. Kies een dag die nog komt."), ARTICLE)
        if viewer.kind is not Kind.COMPLAINANT and document is None:
            raise Refused(
                _("De klager moet schriftelijk instemmen. Voeg de brief of e-mail toe waarin de klager dat doet."),
                ARTICLE,
            )
        own = {"document": put_document(file, document).pk} if document else None
        file.happened(
            "delay_agreed",
            {"until": until.isoformat(), "in_writing": True},
            own=own,
            on=on,
            text=words.strip() or None,
        )
