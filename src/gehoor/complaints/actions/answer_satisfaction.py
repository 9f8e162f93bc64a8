"""A party says how they were treated: once, by the code of their link, without signing in."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.models import Party, Satisfaction
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.complaints.satisfaction import ANSWERED, QUESTIONS, SCORES, answer_digest
from gehoor.complaints.viewer import Viewer, complainant, concerned
from gehoor.platform import clock
from gehoor.platform.identifiers import secret_digest

LONGEST = 4000


def answer_satisfaction(organisation_id: int, secret: str, scores: Sequence[int | None], words: str = "") -> bool:
    """False where this code is of nobody (any longer); Refused where it was answered already, or nothing was said."""
    said = tuple(scores)
    if len(said) != len(QUESTIONS) or any(each is not None and each not in SCORES for each in said):
        raise Refused(_("Kies bij iedere vraag een van de antwoorden, of laat hem leeg."))
    if not any(said) and not words.strip():
        raise Refused(_("Beantwoord ten minste één vraag, of schrijf iets op."))
    with transaction.atomic():
        row = asked(organisation_id, secret)
        if row is None:
            return False
        try:
            _answer(row, organisation_id, said, words.strip()[:LONGEST])
        except Hidden:
            return False
    return True


def asked(organisation_id: int, secret: str) -> Satisfaction | None:
    """What was asked with this code."""
    found = Satisfaction.objects.filter(
        secret_digest=secret_digest(secret), complaint__organisation_id=organisation_id, party__removed_at__isnull=True
    )
    return found.select_related("party").first()


def _answer(row: Satisfaction, organisation_id: int, scores: tuple[int | None, ...], words: str) -> None:
    with opened(_viewer(row, organisation_id), row.complaint_id, "own_reply") as file:
        row.refresh_from_db()
        if row.answered_at is not None:
            raise Refused(_("U hebt deze vragen al beantwoord. Dank u wel."))
        row.answered_at, row.scores, row.words = clock.now(), list(scores), words
        row.save(update_fields=["answered_at", "scores", "words"])
        own = {"party": row.party.number, "answer": answer_digest(row.salt, scores, words)}
        file.happened(ANSWERED, own=own)


def _viewer(row: Satisfaction, organisation_id: int) -> Viewer:
    if row.party.kind == Party.Kind.CONCERNED:
        return concerned(organisation_id, row.complaint_id, row.party_id)
    return complainant(organisation_id, row.complaint_id, row.party_id)
