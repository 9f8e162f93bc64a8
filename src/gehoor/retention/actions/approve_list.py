"""Approve, release, or cancel a destruction list, and leave a file out of it."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.complaints.queries.due_for_destruction import barred_for
from gehoor.platform import clock
from gehoor.retention.models import DestructionList, ListedFile
from gehoor.retention.refusal import CannotBe

GRACE = dt.timedelta(days=30)
State = DestructionList.State
OPEN = (State.PROPOSED, State.APPROVED_ONCE, State.APPROVED)


def approve_list(person: Person, list_id: int) -> None:
    """Approve; two different people must. After the second the thirty days begin."""
    with transaction.atomic():
        found = list_to_decide(person, list_id)
        if found.braked and not found.released_because:
            raise CannotBe(
                _("Deze lijst is ongewoon lang. Iemand moet eerst opschrijven waarom dat klopt, en de rem eraf halen.")
            )
        match found.state:
            case State.PROPOSED:
                found.state, found.first_by, found.first_at = State.APPROVED_ONCE, person, clock.now()
            case State.APPROVED_ONCE if found.first_by_id == person.pk:
                raise CannotBe(_("U keurde deze lijst al goed. Vraag een collega om de tweede goedkeuring."))
            case State.APPROVED_ONCE:
                found.state, found.second_by, found.second_at = State.APPROVED, person, clock.now()
                found.not_before = found.second_at + GRACE
            case _:
                raise CannotBe(_("Deze lijst wacht niet op goedkeuring."))
        found.save()


def release_brake(person: Person, list_id: int, because: str) -> None:
    """Say why so many files at once is right; that stays in the record."""
    with transaction.atomic():
        found = list_to_decide(person, list_id)
        if not because.strip():
            raise CannotBe(_("Schrijf op waarom het klopt dat er zoveel dossiers tegelijk weg mogen."))
        found.released_by, found.released_because = person, because.strip()[:500]
        found.save(update_fields=["released_by", "released_because"])


def cancel_list(person: Person, list_id: int) -> None:
    """Take the whole list back: nothing of it is destroyed. Until the end of the thirty days."""
    with transaction.atomic():
        found = list_to_decide(person, list_id)
        if found.state not in OPEN or found.lines.filter(destroyed_at__isnull=False).exists():
            raise CannotBe(_("Deze lijst is al uitgevoerd of ingetrokken."))
        found.state, found.finished_at = State.CANCELLED, clock.now()
        found.save(update_fields=["state", "finished_at"])


def leave_out(line: ListedFile, because: str) -> None:
    """Keep one file of a list."""
    line.left_out_at, line.left_out_because = clock.now(), because[:300]
    line.save(update_fields=["left_out_at", "left_out_because"])


def stands_outside(person: Person, found: DestructionList) -> bool:
    """Whether a file stands on this list that the person is out of."""
    numbers = found.lines.filter(left_out_at=None).values_list("complaint_id", flat=True)
    return bool(barred_for([person.pk], person.organisation_id, list(numbers)))


def list_to_decide(person: Person, list_id: int) -> DestructionList:
    """The list, locked; refused to who is out of a file on it, without a word about which file."""
    found = locked_list(person, list_id)
    if stands_outside(person, found):
        raise CannotBe(_("Over deze lijst beslist u niet mee. Vraag een collega om ernaar te kijken."))
    return found


def locked_list(person: Person, list_id: int) -> DestructionList:
    """The list of this person's organisation, locked until the end of the transaction."""
    found = DestructionList.objects.select_for_update(of=("self",))
    return found.get(pk=list_id, organisation_id=person.organisation_id)
