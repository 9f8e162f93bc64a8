"""Begin a letter: a draft with the text in force, for each addressee of the act."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.channels import way_for
from gehoor.letters.contents.prefill import prefilled
from gehoor.letters.kinds import Kind, kind_of
from gehoor.letters.kinds.texts import LANGUAGES
from gehoor.letters.models import Letter
from gehoor.letters.queries.templates import template_in_force
from gehoor.platform import clock

OPEN = (Letter.State.DRAFT, Letter.State.AWAITING_APPROVAL, Letter.State.APPROVED)


@dataclass(frozen=True, slots=True)
class PrepareLetter:
    """`party_ids` empty: everybody for whom this kind of letter is meant. `values` by the names of the kind's asks.

    What is left empty is what the file knows already.
    """

    complaint_id: int
    kind: str
    party_ids: tuple[int, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    enclosure_ids: tuple[int, ...] = ()
    language: str = ""


def prepare_letter(viewer: Viewer, command: PrepareLetter) -> tuple[int, ...]:
    """The drafts of one act; where somebody began the same already, those drafts stand.

    What is told now is written into them, so that nothing is lost; an agreement falls away with what it was for.
    """
    kind = kind_of(command.kind)
    with opened(viewer, command.complaint_id, kind.needs) as file:
        letters = draft_letters(file, kind, command)
        return tuple(letter.pk for letter in letters)


def draft_letters(file: OpenFile, kind: Kind, command: PrepareLetter, *, fresh: bool = False) -> list[Letter]:
    """The same in an open file; `fresh`: whatever drafts there are, these are new ones."""
    parties = addressees(file, kind, command.party_ids)
    standing = [] if fresh else _standing(file, kind, parties, command.language)
    if standing:
        return _told_again(file, standing, command)
    batch = uuid.uuid4().hex
    enclosures = file.complaint.documents.filter(pk__in=command.enclosure_ids)
    letters = [_draft(file, kind, party, batch, command) for party in parties]
    for letter in letters:
        letter.save(force_insert=True)
        letter.enclosures.set(enclosures)
    return letters


def addressees(file: OpenFile, kind: Kind, party_ids: tuple[int, ...]) -> list[Party | None]:
    """Who gets it: whom the caller names, else those for whom the kind is meant.

    A representative stands for the complainants (Awb 2:1). Without any complainant the letter is for who has the code.
    """
    if party_ids:
        return [file.party(party_id) for party_id in party_ids]
    if "ombudsman" in kind.to:
        return [None]
    found: list[Party | None] = []
    if Party.Kind.COMPLAINANT in kind.to:
        mine = file.parties(Party.Kind.REPRESENTATIVE) or file.parties(Party.Kind.COMPLAINANT)
        found += mine or [None]
    if Party.Kind.CONCERNED in kind.to:
        others = file.parties(Party.Kind.CONCERNED)
        if not others and not found:
            raise Refused(_("Er is nog geen betrokkene vastgelegd. Leg eerst vast over wie de klacht gaat."))
        found += others
    return found


def _standing(file: OpenFile, kind: Kind, parties: list[Party | None], language: str) -> list[Letter]:
    """Drafts of the same kind for the same people, in the language that is asked for (any, when none is)."""
    wanted = {party.pk if party else None for party in parties}
    drafts = Letter.objects.filter(complaint=file.complaint, kind=kind.key, state__in=OPEN, automatic=False)
    if language:
        drafts = drafts.filter(language=language)
    for batch in dict.fromkeys(drafts.order_by("id").values_list("batch", flat=True)):
        letters = list(drafts.filter(batch=batch).order_by("id"))
        if {letter.party_id for letter in letters} == wanted:
            return letters
    return []


def _told_again(file: OpenFile, letters: list[Letter], command: PrepareLetter) -> list[Letter]:
    told = {name: value for name, value in command.values.items() if value}
    enclosures = set(file.complaint.documents.filter(pk__in=command.enclosure_ids))
    for letter in letters:
        if letter.values == letter.values | told and enclosures <= set(letter.enclosures.all()):
            continue
        letter.values |= told
        letter.enclosures.add(*enclosures)
        letter.version += 1
        letter.state, letter.approved_by, letter.problem = Letter.State.DRAFT, None, ""
        letter.changed_at, letter.changed_by_id = clock.now(), file.viewer.person_id
        letter.save()
    return letters


def _draft(file: OpenFile, kind: Kind, party: Party | None, batch: str, command: PrepareLetter) -> Letter:
    complaint = file.complaint
    concerned = party is not None and party.kind in {Party.Kind.CONCERNED, Party.Kind.BODY}
    wanted = command.language or ("nl" if concerned or "ombudsman" in kind.to else complaint.language)
    language = wanted if wanted in LANGUAGES else "nl"
    text = template_in_force(complaint.organisation, kind, language, clock.today())
    way = way_for(kind, party)
    at = clock.now()
    return Letter(
        organisation=complaint.organisation,
        complaint=complaint,
        batch=batch,
        kind=kind.key,
        party=party,
        language=language,
        channel=way.channel,
        note=way.note,
        subject=text.subject,
        body=text.body,
        values=prefilled(kind, file.events) | {name: value for name, value in command.values.items() if value},
        prepared_by_id=file.viewer.person_id,
        changed_by_id=file.viewer.person_id,
        created_at=at,
        changed_at=at,
    )
