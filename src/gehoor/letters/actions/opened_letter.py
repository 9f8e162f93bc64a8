"""A letter opened to work on: its file locked, the viewer permitted; everything in one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.kinds import Kind, kind_of
from gehoor.letters.models import Letter


class NotReady(Exception):
    """The letter cannot leave yet; `problems` are sentences for who writes it."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


class NeedsConfirmation(Exception):
    """The addressee is not the kind of party that this text was written for: a person must confirm (safety row 7)."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.question = question


class TooLate(Exception):
    """The letter has left: it can no longer be taken back."""


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """The letters of one act, with their file."""

    file: OpenFile
    letters: list[Letter]

    @property
    def kind(self) -> Kind:
        return kind_of(self.letters[0].kind)

    def expect(self, *states: str) -> None:
        """Raise Refused where a letter is not in one of these states."""
        if any(letter.state not in states for letter in self.letters):
            raise Refused(_("Deze brief is al verder. Ververs de pagina om te zien hoe het ermee staat."))

    def save(self, *fields: str) -> None:
        """Write these fields of every letter."""
        for letter in self.letters:
            letter.save(update_fields=list(fields))


@contextmanager
def opened_letter(viewer: Viewer, letter_id: int, what: str = "") -> Iterator[OpenLetter]:
    """All letters of the act to which this one belongs; Hidden where it is not there for the viewer.

    `what` is the permission that is asked; without it the one that the kind of letter names.
    """
    found = Letter.objects.filter(pk=letter_id, organisation_id=viewer.organisation_id).first()
    if found is None:
        raise Hidden(letter_id)
    with opened(viewer, found.complaint_id, what or kind_of(found.kind).needs) as file:
        letters = list(
            Letter.objects.filter(batch=found.batch)
            .select_related("complaint__handler", "complaint__body", "complaint__regulation", "organisation")
            .select_related("party__person", "party__body", "approved_by", "sent_by", "prepared_by")
            .order_by("id")
        )
        for letter in letters:
            letter.complaint = file.complaint
        yield OpenLetter(file, letters)
