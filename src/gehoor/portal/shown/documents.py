"""Documents as a party finds them: what each is, when it came, whether it can be opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoor.complaints.queries import CitizenFile
from gehoor.complaints.queries.values import DocumentView
from gehoor.platform.attachments.kinds import kind
from gehoor.platform.attachments.names import shown
from gehoor.portal.addresses import address
from gehoor.portal.shown.letters import letter_words
from gehoor.ui.dates import short_date
from gehoor.ui.values import FileEntry


@dataclass(frozen=True, slots=True)
class Group:
    """Documents under one heading."""

    title: str
    files: Sequence[FileEntry]


def shown_documents(request: HttpRequest, file: CitizenFile) -> list[Group]:
    """What we made, and what this side sent; newest first, empty groups left out."""
    numbers = {party.party_id for party in file.parties}
    newest = sorted(file.documents, key=lambda each: (each.created_at, each.document_id), reverse=True)
    theirs = [each for each in newest if is_own(each, numbers)]
    ours = [each for each in newest if each not in theirs]
    groups = [
        Group(_("Van ons"), [entry_of(request, each) for each in ours]),
        Group(_("Van u"), [entry_of(request, each) for each in theirs]),
    ]
    return [group for group in groups if group.files]


def is_own(document: DocumentView, numbers: set[int]) -> bool:
    """Whether this side sent it: a letter to a party is kept with the party too, and is ours."""
    return document.party_id in numbers and document.kind in {"upload", "mail", "scan"}


def entry_of(request: HttpRequest, document: DocumentView) -> FileEntry:
    """One document to download."""
    endings = kind(document.media_type).endings
    notes = {"waiting": _("wordt nog op virussen gecontroleerd"), "blocked": _("tegengehouden: misschien een virus")}
    parts = (short_date(document.created_at), notes.get(document.scan, ""))
    return FileEntry(
        name=document_name(document),
        url=address(request, "download", document_id=document.document_id),
        kind=endings[0].upper() if endings else "",
        size=document.size,
        note=", ".join(part for part in parts if part),
    )


def document_name(document: DocumentView) -> str:
    """A letter is called by what it is; anything else by the name that it was given."""
    if document.kind == "letter":
        return letter_words(document.letter)
    return shown(document.name) or _("bestand")
