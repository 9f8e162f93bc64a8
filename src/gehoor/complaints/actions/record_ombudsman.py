"""The ombudsman was asked to investigate, and reported (Awb 9:18, 9:31, 9:36)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import put_document
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

# How an investigation ended, and what the ombudsman held of the handling of the complaint.
OUTCOMES = ("report", "intervention", "closed")
VERDICTS = ("proper", "partly_proper", "improper", "no_verdict")


def ask_ombudsman(
    viewer: Viewer,
    complaint_id: int,
    *,
    on: dt.date | None = None,
    answer_by: dt.date | None = None,
    words: str = "",
    document: DocumentDetails | None = None,
    seen: int | None = None,
) -> None:
    """The ombudsman investigates; `answer_by`: the term that the ombudsman set for information (K27)."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("ombudsman_asked", on=on)
        own: dict[str, object] = {"answer_by": answer_by.isoformat()} if answer_by else {}
        if document:
            own["document"] = put_document(file, document).pk
        event = file.happened("ombudsman_asked", own=own or None, on=on, text=words.strip() or None)
        leave_task(file, "ombudsman_information", due_on=answer_by, identity=f"ombudsman:{event.sequence}")


def report_ombudsman(
    viewer: Viewer,
    complaint_id: int,
    *,
    on: dt.date | None = None,
    outcome: str = "",
    verdict: str = "",
    words: str = "",
    document: DocumentDetails | None = None,
    seen: int | None = None,
) -> None:
    """The ombudsman is done: how it ended (`OUTCOMES`), the verdict on the handling (`VERDICTS`) and its words."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        if (outcome and outcome not in OUTCOMES) or (verdict and verdict not in VERDICTS):
            raise Refused(_("Kies uit de lijst hoe het onderzoek van de ombudsman afliep."))
        file.ask("ombudsman_reported", on=on)
        own: dict[str, object] = {"outcome": outcome, "verdict": verdict}
        own = {name: value for name, value in own.items() if value}
        if document:
            own["document"] = put_document(file, document).pk
        file.happened("ombudsman_reported", own=own or None, on=on, text=words.strip() or None)
