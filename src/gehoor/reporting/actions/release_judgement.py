"""Propose the judgement on a complaint to be published, release it (by two people), and take it back."""

from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.platform import clock
from gehoor.reporting.blanking import still_telling
from gehoor.reporting.judgements import Judgement
from gehoor.reporting.models import PublishedJudgement
from gehoor.reporting.refusal import CannotBe


def propose_judgement(person: Person, judgement: Judgement, text: str) -> PublishedJudgement:
    """Put the blanked text down, or anew as long as nobody released it. Refused while a known name stands in it."""
    told = still_telling(text, judgement.names)
    if not text.strip():
        raise CannotBe(_("Er staat geen tekst. Schrijf wat het oordeel is."))
    if told:
        raise CannotBe(
            _("Hier staat nog iets in waaraan iemand te herkennen is: %(told)s.") % {"told": ", ".join(told)}
        )
    with transaction.atomic():
        standing = _locked(judgement.complaint_id)
        if standing is not None and standing.released_at is not None:
            raise CannotBe(_("Dit oordeel is al gepubliceerd. Haal het eerst weg."))
        found, _made = PublishedJudgement.objects.update_or_create(
            complaint_id=judgement.complaint_id,
            defaults={
                "organisation": person.organisation,
                "year": judgement.year,
                "text": text.strip(),
                "proposed_by": person,
                "proposed_at": clock.now(),
            },
        )
        return found


def release_judgement(person: Person, judgement: Judgement, *, read: str | None = None) -> None:
    """By somebody else than who proposed it. `read`: the text that they had before them, where a page knows it."""
    with transaction.atomic():
        found = _locked(judgement.complaint_id)
        if found is None or found.released_at is not None:
            raise CannotBe(_("Er wacht geen oordeel van dit dossier op vrijgave."))
        if found.proposed_by_id == person.pk:
            raise CannotBe(_("U stelde deze tekst zelf voor. Vraag een collega om haar vrij te geven."))
        if read is not None and read != text_mark(found):
            raise CannotBe(_("De tekst is intussen veranderd. Lees haar eerst opnieuw."))
        found.released_by, found.released_at = person, clock.now()
        found.save(update_fields=["released_by", "released_at"])


def text_mark(found: PublishedJudgement) -> str:
    """What a page gives back to say which text was read."""
    return sha256(found.text.encode()).hexdigest()


def withdraw_judgement(judgement: Judgement) -> None:
    """Take it from the public page; not there is no change."""
    PublishedJudgement.objects.filter(complaint_id=judgement.complaint_id).delete()


def _locked(complaint_id: int) -> PublishedJudgement | None:
    return PublishedJudgement.objects.select_for_update(of=("self",)).filter(complaint_id=complaint_id).first()
