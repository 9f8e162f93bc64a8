"""The checklist of closing: what is owed, what blocks, and what was recorded as impossible."""

from dataclasses import dataclass

from gehoor.complaints.access import file_for
from gehoor.complaints.checklist import Check, checks
from gehoor.complaints.legal import in_words, position_from
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A duty in words. `state` as in the law room; `waived_by`: the number of the event that says why not."""

    duty: str
    article: str
    what: str
    to: str
    state: str
    waived_by: int | None
    blocks: bool


def closing_checklist(viewer: Viewer, reference: str) -> tuple[ChecklistItem, ...]:
    """Every duty of the file as it stands today, those that block the outcome first."""
    complaint = file_for(viewer, reference)
    events = list(complaint.events.order_by("sequence"))
    found = checks(position_from(complaint, events, clock.today()), events)
    return tuple(_item(check) for check in sorted(found, key=lambda check: not check.blocks))


def _item(check: Check) -> ChecklistItem:
    duty = check.duty
    return ChecklistItem(duty.id, duty.article, in_words(duty.what), duty.to, duty.state, check.waived_by, check.blocks)
