"""The letters that left last, of the files that the viewer may see."""

from dataclasses import dataclass

from gehoor.complaints.access import visible
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.letters.models import Letter
from gehoor.letters.queries.letters import view_of
from gehoor.letters.queries.views import LetterView

SHOWN = 50


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter that left, with the file that it belongs to and what it said."""

    letter: LetterView
    reference: str
    title: str
    text: str


def sent_letters(viewer: Viewer) -> tuple[SentLetter, ...]:
    """The newest first; nothing for a party."""
    if viewer.kind not in {Kind.STAFF, Kind.SYSTEM}:
        return ()
    left = Letter.objects.filter(
        complaint__in=visible(viewer), organisation_id=viewer.organisation_id, sent_at__isnull=False
    )
    rows = left.select_related("complaint", "party__person", "party__body", "prepared_by", "approved_by")
    return tuple(
        SentLetter(view_of(row), row.complaint.reference, row.title, row.text)
        for row in rows.order_by("-sent_at", "-id")[:SHOWN]
    )
