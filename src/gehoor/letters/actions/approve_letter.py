"""A second pair of eyes: ask for it, agree, or give the letter back."""

from django.utils.translation import gettext as _

from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.opened_letter import NotReady, OpenLetter, opened_letter
from gehoor.letters.contents import occasion_for, problems_of
from gehoor.letters.models import Letter
from gehoor.platform import clock

State = Letter.State


def submit_for_approval(viewer: Viewer, letter_id: int) -> None:
    """Ask another person to agree; NotReady where something is still missing."""
    with opened_letter(viewer, letter_id) as open_letter:
        open_letter.expect(State.DRAFT)
        require_ready(open_letter)
        _move(open_letter, State.AWAITING_APPROVAL)
        open_letter.file.happened("approval_asked", own=_own(open_letter))


def approve_letter(viewer: Viewer, letter_id: int) -> None:
    """Agree. Refused for who wrote it: the second pair of eyes is another person's (law.md K11, K20).

    Who is involved does not see the file at all.
    """
    with opened_letter(viewer, letter_id, "approve") as open_letter:
        open_letter.expect(State.AWAITING_APPROVAL)
        _require_another(viewer, open_letter)
        for letter in open_letter.letters:
            letter.approved_by_id = viewer.person_id
        open_letter.save("approved_by")
        _move(open_letter, State.APPROVED)
        open_letter.file.happened("approved", own=_own(open_letter))


def refuse_approval(viewer: Viewer, letter_id: int, why: str) -> None:
    """Give it back with a reason; it is a draft again."""
    if not why.strip():
        raise Refused(_("Schrijf erbij wat er anders moet. Dan kan de schrijver verder."))
    with opened_letter(viewer, letter_id, "approve") as open_letter:
        open_letter.expect(State.AWAITING_APPROVAL)
        _require_another(viewer, open_letter)
        _move(open_letter, State.DRAFT)
        open_letter.file.happened("approval_refused", own=_own(open_letter), text=why)


def require_ready(open_letter: OpenLetter) -> None:
    """Raise NotReady with everything that is still missing, once."""
    found: dict[str, None] = {}
    for letter in open_letter.letters:
        found |= dict.fromkeys(problems_of(occasion_for(letter, clock.today(), open_letter.file.events)))
    if found:
        raise NotReady(list(found))


def _require_another(viewer: Viewer, open_letter: OpenLetter) -> None:
    wrote = {each for letter in open_letter.letters for each in (letter.prepared_by_id, letter.changed_by_id)}
    if viewer.person_id is None or viewer.person_id in wrote:
        raise Refused(_("U hebt deze brief zelf geschreven. Vraag een collega om mee te kijken en akkoord te geven."))


def _move(open_letter: OpenLetter, state: str) -> None:
    for letter in open_letter.letters:
        letter.state = state
    open_letter.save("state")


def _own(open_letter: OpenLetter) -> dict[str, object]:
    return {"letters": [letter.pk for letter in open_letter.letters], "kind": open_letter.kind.key}
