"""What the outbox does with letters: `settings.OUTBOX_HANDLERS['letter']`."""

from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind as ViewerKind
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.depart import depart
from gehoor.letters.actions.give_back import give_back
from gehoor.letters.actions.opened_letter import opened_letter
from gehoor.letters.actions.send_by_itself import send_by_itself
from gehoor.letters.actions.send_letter import ask_law
from gehoor.letters.contents import occasion_for, problems_of
from gehoor.letters.models import Letter
from gehoor.platform import clock
from gehoor.platform.models import OutboxItem


def carry_out(item: OutboxItem) -> None:
    """A letter whose ten minutes are over (`batch`), or one that the program sends by itself (`kind`, `complaint`)."""
    if "batch" in item.payload:
        _leave(str(item.payload["batch"]), int(item.payload["version"]))
    else:
        send_by_itself(item.identity, item.payload)


def _leave(batch: str, version: int) -> None:
    first = Letter.objects.filter(batch=batch, version=version, state=Letter.State.LEAVING).order_by("id").first()
    if first is None:
        return  # taken back, or done by a worker that died after its commit
    viewer = Viewer(first.organisation_id, ViewerKind.SYSTEM, first.sent_by_id, origin="system")
    with opened_letter(viewer, first.pk) as open_letter:
        if any(letter.state != Letter.State.LEAVING for letter in open_letter.letters):
            return
        try:
            ask_law(open_letter.file, open_letter.letters, open_letter.kind)
            _still_ready(open_letter.file, open_letter.letters)
        except Refused as refusal:
            give_back(open_letter.file, open_letter.letters, refusal.because)
        else:
            depart(open_letter.file, open_letter.letters)


def _still_ready(file: OpenFile, letters: list[Letter]) -> None:
    """In ten minutes the file may have moved on: what the letter must say may no longer be known."""
    found = [line for letter in letters for line in problems_of(occasion_for(letter, clock.today(), file.events))]
    if found:
        raise Refused(found[0])
