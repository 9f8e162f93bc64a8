"""A letter that cannot leave after all is a draft again, and somebody is told."""

from collections.abc import Sequence

from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.actions.tasks import leave_task
from gehoor.letters.models import Letter


def give_back(file: OpenFile, letters: Sequence[Letter], because: str) -> None:
    """The letters of one act, with the reason; a task in the file leads to them."""
    for letter in letters:
        letter.state = Letter.State.APPROVED if letter.approved_by_id else Letter.State.DRAFT
        letter.problem, letter.leaves_at = because[:300], None
        letter.save(update_fields=["state", "problem", "leaves_at"])
    first = letters[0]
    leave_task(file, "letter_not_sent", data={"letter": first.pk}, identity=f"not_sent:{first.pk}:{first.version}")
