"""The last step: a draft becomes a file, once."""

import datetime as dt

from gehoor.authority.models import Organisation
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.intake.drafts import Filing
from gehoor.intake.filing import complaint_from
from gehoor.intake.models import FilingDraft
from gehoor.platform import clock

FLOOD = 120  # filings an hour in one organisation: more than a large city gets in a busy week
FAST = dt.timedelta(seconds=5)


def send_complaint(filing: Filing, organisation: Organisation, *, signed: bool, trapped: bool) -> Filing:
    """Register the complaint and remember its receipt. Sent twice, from two tabs or after an error: one file.

    The receipt is written in the transaction that makes the file; when the answer is lost after it, the submission
    key finds the same file again. The citizen's code stays the same: it opens the file from now on.
    """
    draft, at = filing.draft, clock.now()
    command = complaint_from(
        organisation, draft, list(draft.files.all()), at, signed=signed, doubts=_doubts(draft, at, trapped=trapped)
    )
    viewer = Viewer(organisation.pk, Kind.COMPLAINANT, origin="web")

    def receipt(registered: Registered) -> None:
        FilingDraft.objects.filter(pk=draft.pk).update(
            sent_at=at, complaint_id=registered.complaint_id, reference=registered.reference
        )

    registered = register_complaint(command, viewer, secret=filing.code, also=receipt)
    draft.refresh_from_db()
    if not draft.sent:  # the file stood already, and this draft was restored from a copy made before that
        receipt(registered)
        draft.refresh_from_db()
    return Filing(draft, filing.code)


def _doubts(draft: FilingDraft, at: dt.datetime, *, trapped: bool) -> tuple[str, ...]:
    """Signs of a machine. Nobody is refused for them; staff can set such files apart (safety row 44)."""
    sent = FilingDraft.objects.filter(organisation_id=draft.organisation_id, sent_at__gt=at - dt.timedelta(hours=1))
    signs = {"trap": trapped, "fast": at - draft.created_at < FAST, "flood": sent.count() >= FLOOD}
    return tuple(sign for sign, there in signs.items() if there)
