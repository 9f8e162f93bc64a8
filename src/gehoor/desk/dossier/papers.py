"""Messages, documents, letters and tasks of a file, as its page lists them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.complaints.queries.values import DocumentView, FilePage, MessageView, TaskView
from gehoor.desk.words import DOCUMENT_KINDS, PARTY_KINDS, TASKS, Words, said
from gehoor.letters.queries.views import LetterView
from gehoor.ui.values import FileEntry, Kind

LETTER_STATES: Words = {
    "draft": gettext_lazy("Concept"),
    "awaiting_approval": gettext_lazy("Wacht op akkoord"),
    "approved": gettext_lazy("Akkoord gegeven"),
    "leaving": gettext_lazy("Vertrekt zo"),
    "sent": gettext_lazy("Verstuurd"),
    "posted": gettext_lazy("Op de post gedaan"),
    "not_delivered": gettext_lazy("Niet bezorgd"),
    "cancelled": gettext_lazy("Vervallen"),
}
LETTER_KINDS: dict[str, Kind] = {"sent": "ok", "posted": "ok", "not_delivered": "error", "leaving": "info"}


@dataclass(frozen=True, slots=True)
class Said:
    """A message with its documents."""

    incoming: bool
    verified: bool
    who: str
    words: str
    sent_at: dt.datetime
    read_at: dt.datetime | None
    files: tuple[FileEntry, ...]


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter of the file."""

    label: str
    to: str
    url: str
    state: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class TaskLine:
    """Something to do that no duty shows."""

    task_id: int
    what: str
    due_on: dt.date | None


def documents(page: FilePage, some: Sequence[DocumentView] | None = None) -> list[FileEntry]:
    """The documents of the file, or some of them, with who may see each."""
    return [_entry(page, each) for each in (page.documents if some is None else some)]


def messages(page: FilePage, some: Sequence[MessageView] | None = None) -> list[Said]:
    """The messages, or some of them, newest first."""
    names = {each.party_id: each.name or each.description or said(PARTY_KINDS, each.kind) for each in page.parties}
    files = {each.document_id: each for each in page.documents}
    return [
        Said(
            each.incoming,
            each.verified,
            names.get(each.party_id or 0, _("onbekend")),
            each.words,
            each.sent_at,
            each.read_at,
            tuple(_entry(page, files[number]) for number in each.documents if number in files),
        )
        for each in reversed(page.messages if some is None else some)
    ]


def letters(page: FilePage, found: Sequence[LetterView]) -> list[LetterLine]:
    """The letters of the file."""
    reference = page.head.reference
    return [
        LetterLine(
            str(each.label),
            each.addressee,
            reverse("desk:letter", args=[reference, each.letter_id]),
            said(LETTER_STATES, each.state),
            LETTER_KINDS.get(each.state, "neutral"),
        )
        for each in found
    ]


def tasks(page: FilePage) -> list[TaskLine]:
    """What is still to be done, the earliest day first."""
    still = [each for each in page.tasks if each.done_at is None]
    return [
        TaskLine(each.task_id, _task_words(page, each), each.due_on)
        for each in sorted(still, key=lambda task: task.due_on or dt.date.max)
    ]


def _task_words(page: FilePage, task: TaskView) -> str:
    note = task.data.get("note")
    written = next((each.words for each in page.timeline if each.number == note), None) if note else None
    return written or said(TASKS, task.kind)


def _entry(page: FilePage, each: DocumentView) -> FileEntry:
    released = [
        _("de klager ziet dit") if each.for_complainant else "",
        _("de betrokkene ziet dit") if each.for_concerned else "",
        {"waiting": _("wacht op de virusscan"), "blocked": _("geblokkeerd: een virus gevonden")}.get(each.scan, ""),
        _("tekst niet doorzoekbaar") if each.reading == "unreadable" and each.scan != "blocked" else "",
    ]
    note = ", ".join([said(DOCUMENT_KINDS, each.kind), *(part for part in released if part)])
    url = reverse("desk:document", args=[page.head.reference, each.document_id])
    ending = each.name.rpartition(".")[2].upper()
    return FileEntry(each.name, url, ending if len(ending) <= 5 else "", each.size, note)  # noqa: PLR2004  letters
