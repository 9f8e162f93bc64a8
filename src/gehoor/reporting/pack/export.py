"""Hand over a file: whole, to the ombudsman (what was asked for), or to the complainant (what is theirs)."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.log_export import log_export
from gehoor.complaints.legal import language
from gehoor.complaints.queries.citizen import citizen_timeline
from gehoor.complaints.queries.documents import SAFE
from gehoor.complaints.queries.values import DocumentView
from gehoor.complaints.queries.whole_file import Original, WholeFile, whole_file
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, files
from gehoor.platform.attachments.kinds import kind
from gehoor.platform.attachments.names import offered
from gehoor.platform.attachments.pictures import CannotStrip, strips
from gehoor.platform.attachments.sharing import handed_out
from gehoor.reporting.pack.citizen import own_document
from gehoor.reporting.pack.contents import Part, Scope, Told, write_own_pack, write_pack
from gehoor.reporting.pack.dossier import day, document_of
from gehoor.reporting.pack.guide import GUIDE
from gehoor.reporting.pdf.document import Document


@dataclass(frozen=True, slots=True)
class Asked:
    """What the ombudsman asked for: numbers of events whose words go along, of documents, of parties; and the points.

    `letter` is the text of the covering letter, `addressee` who it is for.
    """

    addressee: str
    letter: str
    events: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()
    parties: frozenset[int] = frozenset()
    points: bool = True


def export_file(viewer: Viewer, reference: str, organisation: str, target: Path) -> str:
    """Write the whole file as a ZIP; its seal, which the log of looking keeps. Hidden where there is no such file."""
    with transaction.atomic():
        at = clock.now()
        whole = whole_file(viewer, reference)
        pdf = document_of(whole, organisation, at, _("Het hele dossier")).pdf()
        parts = [_guide(), Part("dossier.pdf", "the whole file to read", pdf)]
        seal = write_pack(target, whole, parts, Scope("whole", answers=whole.closed_answers), _told(organisation, at))
        log_export(viewer, reference, seal)
    return seal


def export_for_ombudsman(viewer: Viewer, reference: str, organisation: str, asked: Asked, target: Path) -> str:
    """Write what the ombudsman asked for (Awb 9:31), with a covering letter; the log of events goes along whole."""
    with transaction.atomic():
        at = clock.now()
        whole = whole_file(viewer, reference)
        part, scope = _only(whole, asked)
        letter = Document(
            _("Stukken voor %(addressee)s") % {"addressee": asked.addressee}, organisation, language(), at, reference
        )
        letter.text(asked.letter)
        _list(letter, part, scope)
        pdf = document_of(part, organisation, at, _("Uit het dossier")).pdf()
        parts = [
            _guide(),
            Part("begeleidende-brief.pdf", "covering letter", letter.pdf()),
            Part("dossier.pdf", "what was asked for, to read", pdf),
        ]
        seal = write_pack(target, part, parts, scope, _told(organisation, at))
        log_export(viewer, reference, seal)
    return seal


def export_for_party(viewer: Viewer, organisation: str, target: Path) -> str:
    """Write what a party may see of their own file; a complainant takes it to the ombudsman (Awb 9:18)."""
    with transaction.atomic():
        at = clock.now()
        seen = citizen_timeline(viewer)
        mine = {each.party_id for each in seen.parties}
        safe = [each for each in seen.documents if each.scan in SAFE and files.exists(each.digest)]
        shared = [each for each in safe if strips(each.media_type) and not _is_own(each, mine)]
        documents = [
            Original(each.document_id, each.digest, each.name, each.media_type, each.size)
            for each in safe
            if each not in shared
        ]
        pdf, own = own_document(seen, organisation, at).pdf(), seen.side == "complainant"
        parts = [
            _guide(),
            Part("mijn-klacht.pdf" if own else "klacht.pdf", "the complaint to read", pdf),
            *map(_shared, shared),
        ]
        seal = write_own_pack(target, seen.head.reference, documents, parts, _told(organisation, at))
        log_export(viewer, seen.head.reference, seal)
    return seal


def _is_own(document: DocumentView, mine: set[int]) -> bool:
    return document.party_id in mine if document.party_id else not document.created_by


def _shared(document: DocumentView) -> Part:
    """A picture of somebody else, without what tells a place or a device; so it does not have the original's digest."""
    path = f"gedeeld/{document.document_id}-{offered(document.name, kind(document.media_type).endings)}"
    try:
        with handed_out(document.digest, document.media_type, shared=True) as content:
            return Part(path, "shared copy of a document, without its metadata", content.read())
    except CannotStrip:
        told = _("Dit bestand kunnen wij hier niet laten zien. Bel ons als u het nodig hebt.")
        return Part(f"{path}.txt", "a document that is not handed out", told.encode())


def _only(whole: WholeFile, asked: Asked) -> tuple[WholeFile, Scope]:
    """What was asked for of the file, and what was left out."""
    page = dataclasses.replace(
        whole.page,
        timeline=tuple(
            each if each.number in asked.events else dataclasses.replace(each, words=None, actor="")
            for each in whole.page.timeline
        ),
        messages=(),
        elements=whole.page.elements if asked.points else (),
        parties=tuple(each for each in whole.page.parties if each.number in asked.parties),
        documents=tuple(each for each in whole.page.documents if each.document_id in asked.documents),
    )
    documents = tuple(each for each in whole.documents if each.document_id in asked.documents)
    given = {each.digest for each in documents}
    part = dataclasses.replace(
        whole,
        page=page,
        texts=tuple(each for each in whole.texts if each["event"] in asked.events),
        parties=tuple(each for each in whole.parties if each["number"] in asked.parties),
        answers=(),
        looks=(),
        documents=documents,
    )
    scope = Scope(
        "ombudsman",
        texts=tuple(_number(each["event"]) for each in whole.texts if each["event"] not in asked.events),
        parties=tuple(_number(each["number"]) for each in whole.parties if each["number"] not in asked.parties),
        documents=tuple(sorted({each.digest for each in whole.documents} - given)),
        answers=(
            *whole.closed_answers,
            *(_number(each["party"]) for each in whole.answers if each["answered_at"]),
        ),
    )
    return part, scope


def _list(letter: Document, part: WholeFile, scope: Scope) -> None:
    letter.heading(_("Wat wij meesturen"))
    rows = [(each.name, each.digest[:16]) for each in part.documents]
    if rows:
        letter.table(_("Documenten"), [_("Naam"), _("Begin van SHA-256")], rows)
    left = {"texts": len(scope.texts), "documents": len(scope.documents)}
    letter.text(
        _("Wij sturen alleen wat is gevraagd. Niet meegestuurd: %(texts)s teksten en %(documents)s documenten.") % left
    )
    letter.text(_("Gemaakt op %(day)s.") % {"day": day(clock.civil_date(letter.made_at))})


def _number(value: object) -> int:
    return int(str(value))


def _guide() -> Part:
    return Part("LEES-MIJ.txt", "how to read and check this", GUIDE.encode())


def _told(organisation: str, at: dt.datetime) -> Told:
    return Told(organisation, at.isoformat(timespec="seconds"))
