"""Change a draft. Whatever was typed is kept, also while it cannot be sent yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gehoor.complaints.refusals import Conflict, Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.opened_letter import OpenLetter, opened_letter
from gehoor.letters.models import Letter
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class EditLetter:
    """What changes; None leaves it as it is. `values` are for all letters of the act, the text for this one.

    `seen` is the version that the writer had before them.
    """

    letter_id: int
    seen: int
    subject: str | None = None
    body: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    enclosure_ids: tuple[int, ...] | None = None


def edit_letter(viewer: Viewer, command: EditLetter) -> int:
    """The new version. Conflict where somebody else changed it; an approval falls away with the text it was for."""
    with opened_letter(viewer, command.letter_id) as open_letter:
        open_letter.expect(Letter.State.DRAFT, Letter.State.AWAITING_APPROVAL, Letter.State.APPROVED)
        letter = next(each for each in open_letter.letters if each.pk == command.letter_id)
        if letter.version != command.seen:
            raise Conflict(command.seen, letter.version)
        if command.subject is not None:
            letter.subject = " ".join(command.subject.split())
        if command.body is not None:
            letter.body = command.body
        _change_all(open_letter, command, viewer)
        return letter.version


def _change_all(open_letter: OpenLetter, command: EditLetter, viewer: Viewer) -> None:
    for letter in open_letter.letters:
        letter.values = {**letter.values, **command.values}
        letter.version += 1
        letter.state, letter.approved_by, letter.problem = Letter.State.DRAFT, None, ""
        letter.changed_at, letter.changed_by_id = clock.now(), viewer.person_id
        if command.enclosure_ids is not None:
            letter.enclosures.set(_enclosures(letter, command.enclosure_ids))
    open_letter.save(
        "subject", "body", "values", "version", "state", "approved_by", "problem", "changed_at", "changed_by"
    )


def _enclosures(letter: Letter, wanted: tuple[int, ...]) -> list[int]:
    """Only documents of the same file go with a letter (safety row 7)."""
    found = list(letter.complaint.documents.filter(pk__in=wanted).values_list("pk", flat=True))
    if len(found) != len(set(wanted)):
        raise Refused(_("Een bijlage hoort niet bij dit dossier. Kies alleen stukken uit dit dossier."))
    return found
