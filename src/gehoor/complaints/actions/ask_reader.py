"""Whoever guards privacy asks a colleague why they read what they read; the answer is kept, the guard closes it."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.models import LookQuestion
from gehoor.complaints.queries.due_for_destruction import hidden_from
from gehoor.complaints.queries.odd_reads import odd_reads, require_guard
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock

CONCLUSIONS = ("in_order", "talked", "incident")
LONGEST = 4000


def ask_reader(viewer: Viewer, person_id: int, day: dt.date, words: str = "") -> LookQuestion:
    """One question for a person and a day. Hidden when nothing of that day stands out for this guard."""
    require_guard(viewer)
    if person_id == viewer.person_id:
        raise Refused(_("Dit gaat over uzelf. Laat een ander ernaar kijken die privacy bewaakt."))
    found = next(iter(odd_reads(viewer, day, day, person_id=person_id)), None)
    if found is None:
        raise Hidden(person_id)
    made, _new = LookQuestion.objects.get_or_create(
        person_id=person_id,
        day=day,
        defaults={
            "organisation_id": viewer.organisation_id,
            "reasons": list(found.reasons),
            "files": list(found.file_ids),
            "asked_by_id": viewer.own_id,
            "asked_at": clock.now(),
            "words": words.strip()[:LONGEST],
        },
    )
    return made


def answer_question(viewer: Viewer, question_id: int, words: str) -> None:
    """The reader says why. Once: what was answered stays."""
    if not words.strip():
        raise Refused(_("Schrijf op waarvoor u de dossiers inzag."))
    with transaction.atomic():
        found = _locked(viewer, question_id)
        if found.person_id != viewer.person_id:
            raise Hidden(question_id)
        if found.answered_at is not None or found.closed_at is not None:
            raise Refused(_("Deze vraag is al beantwoord."))
        found.answer, found.answered_at = words.strip()[:LONGEST], clock.now()
        found.save(update_fields=["answer", "answered_at"])


def close_question(viewer: Viewer, question_id: int, conclusion: str, note: str = "") -> None:
    """The guard says what it was; also without an answer, when that does not come. Never about themselves."""
    require_guard(viewer)
    if conclusion not in CONCLUSIONS:
        raise Refused(_("Kies wat u ervan vindt."))
    with transaction.atomic():
        found = _locked(viewer, question_id)
        if found.person_id == viewer.person_id:
            raise Refused(_("Dit gaat over uzelf. Laat een ander ernaar kijken die privacy bewaakt."))
        if hidden_from(viewer, found.files):
            raise Hidden(question_id)
        if found.closed_at is not None:
            raise Refused(_("Deze vraag is al afgesloten."))
        found.conclusion, found.note = conclusion, note.strip()[:LONGEST]
        found.closed_by_id, found.closed_at = viewer.person_id, clock.now()
        found.save(update_fields=["conclusion", "note", "closed_by", "closed_at"])


def _locked(viewer: Viewer, question_id: int) -> LookQuestion:
    rows = LookQuestion.objects.select_for_update(of=("self",))
    found = rows.filter(pk=question_id, organisation_id=viewer.organisation_id).first()
    if found is None:
        raise Hidden(question_id)
    return found
