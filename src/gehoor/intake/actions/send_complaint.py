"""The last step: a draft becomes a file, once."""

import datetime as dt

from gehoor.authority.models import Organisation
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.intake.drafts import IN_A_CROWD, WITH_FILES, Filing
from gehoor.intake.filing import complaint_from
from gehoor.intake.models import FilingDraft
from gehoor.platform import clock
from gehoor.platform.inserting import Change

RECEIPT = ("sent_at", "complaint_id", "reference")
FAST = dt.timedelta(seconds=5)


def send_complaint(filing: Filing, organisation: Organisation, *, signed: bool, trapped: bool) -> None:
    """Register the complaint and remember its receipt. Sent twice, from two tabs or after an error: one file.

    The receipt is written in the transaction that makes the file; when the answer is lost after it, the submission
    key finds the same file again. The citizen's code stays the same: it opens the file from now on.
    """
    draft, at = filing.draft, clock.now()
    command = complaint_from(
        organisation,
        draft,
        list(draft.files.all()) if draft.data.get(WITH_FILES) else [],
        at,
        signed=signed,
        doubts=_doubts(draft, at, trapped=trapped),
    )
    viewer = Viewer(organisation.pk, Kind.COMPLAINANT, origin="web")

    def receipt(registered: Registered) -> Change:
        draft.sent_at, draft.complaint_id, draft.reference = at, registered.complaint_id, registered.reference
        return Change(draft, RECEIPT)

    registered = register_complaint(command, viewer, secret=filing.code, marks=receipt)
    if registered.secret is None:  # the file stood already: another tab was first, or an answer was lost
        said = {"sent_at": at, "complaint_id": registered.complaint_id, "reference": registered.reference}
        FilingDraft.objects.filter(pk=draft.pk, sent_at=None).update(**said)


def _doubts(draft: FilingDraft, at: dt.datetime, *, trapped: bool) -> tuple[str, ...]:
    """Signs of a machine. Nobody is refused for them; staff can set such files apart (safety row 44)."""
    signs = {"trap": trapped, "fast": at - draft.created_at < FAST, "flood": draft.data.get(IN_A_CROWD)}
    return tuple(sign for sign, there in signs.items() if there)
