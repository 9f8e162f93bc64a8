"""The report of findings and the advice have come (Awb 9:15(4))."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.viewer import Viewer


def receive_advice(
    viewer: Viewer,
    complaint_id: int,
    document: DocumentDetails,
    *,
    words: str = "",
    on: dt.date | None = None,
    seen: int | None = None,
) -> None:
    """The advice is a document; `words` its core, for the decision. Who was asked for it is done with the file."""
    with opened(viewer, complaint_id, "advice", seen) as file:
        file.ask("advice_received", on=on)
        own = {"document": put_document(file, document).pk}
        file.happened("advice_received", own=own, on=on, text=words.strip() or None)
        file.let_advisers_go(_("Het advies is gegeven."))
