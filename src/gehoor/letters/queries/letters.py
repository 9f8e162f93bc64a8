"""Letters of a file, one letter to work on, and what a party received."""

from django.db import transaction
from django.db.models import Q, QuerySet

from gehoor.complaints.access import Hidden, visible
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.seeing import asked_by
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.letters.channels import way_for
from gehoor.letters.contents import Occasion, occasion_for
from gehoor.letters.contents.people import name_of
from gehoor.letters.kinds import kind_of
from gehoor.letters.models import Letter
from gehoor.letters.queries.views import LetterView, ReceivedLetter
from gehoor.letters.rendering import pdf_of
from gehoor.platform import clock

State = Letter.State
ARRIVED = (State.SENT, State.POSTED, State.NOT_DELIVERED)


def letters_of(viewer: Viewer, complaint_id: int) -> tuple[LetterView, ...]:
    """The letters of a file, the newest first; for staff."""
    return tuple(view_of(letter) for letter in _of_file(viewer, complaint_id))


def letters_to_approve(viewer: Viewer) -> tuple[LetterView, ...]:
    """What waits for a second person, of the files that the viewer may see and did not write."""
    waiting = _rows(viewer).filter(state=State.AWAITING_APPROVAL)
    return tuple(
        view_of(letter)
        for letter in waiting.exclude(prepared_by_id=viewer.person_id).exclude(changed_by_id=viewer.person_id)
    )


def preview(viewer: Viewer, letter_id: int) -> bytes:
    """The PDF as it would leave today, marked as a draft; nothing is sent."""
    with transaction.atomic():
        occasion = occasion_of(viewer, letter_id)
        log_look(occasion.complaint, viewer, "read", target=f"letter {letter_id}")
    return pdf_of(occasion, clock.now(), draft=True)


def occasion_of(viewer: Viewer, letter_id: int) -> Occasion:
    """A letter as it would leave today; Hidden where it is not there for the viewer."""
    letter = _rows(viewer).filter(pk=letter_id).first()
    if letter is None:
        raise Hidden(letter_id)
    return occasion_for(letter, clock.today())


def received_letters(viewer: Viewer) -> tuple[ReceivedLetter, ...]:
    """What a party received: the complainant's side its letters, a person concerned only their own."""
    if viewer.kind is Kind.COMPLAINANT:
        mine = Q(party__kind__in=("complainant", "representative", "member")) | Q(party__isnull=True)
    elif viewer.kind is Kind.CONCERNED:
        mine = Q(party_id=viewer.party_id)
    else:
        return ()
    there = Letter.objects.filter(mine, complaint__in=visible(viewer), state__in=ARRIVED, sent_at__isnull=False)
    return tuple(
        ReceivedLetter(
            letter_id=letter.pk,
            label=kind_of(letter.kind).label,
            subject=letter.title,
            text=letter.text,
            language=letter.language,
            sent_at=letter.sent_at,
            document_id=letter.document_id,
        )
        for letter in there.exclude(kind="ombudsman_letter").order_by("-sent_at", "-id")
        if letter.sent_at is not None
    )


def view_of(letter: Letter) -> LetterView:
    """One letter for a list."""
    return LetterView(
        letter_id=letter.pk,
        batch=letter.batch,
        kind=letter.kind,
        label=kind_of(letter.kind).label,
        party_id=letter.party_id,
        addressee=name_of(letter.party),
        channel=way_for(kind_of(letter.kind), letter.party).channel if letter.is_draft else letter.channel,
        language=letter.language,
        state=letter.state,
        version=letter.version,
        prepared_by=letter.prepared_by.name if letter.prepared_by else "",
        approved_by=letter.approved_by.name if letter.approved_by else "",
        created_at=letter.created_at,
        can_undo_until=letter.leaves_at if letter.state == State.LEAVING and not letter.automatic else None,
        sent_at=letter.sent_at,
        posted_on=letter.posted_on,
        document_id=letter.document_id,
        problem=letter.problem,
    )


@asked_by
def _of_file(viewer: Viewer, complaint_id: int) -> QuerySet[Letter]:
    there = _there(viewer).filter(complaint_id=complaint_id).order_by("-id")
    return there.select_related("party__person", "party__body", "approved_by", "prepared_by")


def _there(viewer: Viewer) -> QuerySet[Letter]:
    """The letters of files that staff (or the program) may see; parties read theirs with `received_letters`."""
    if viewer.kind not in {Kind.STAFF, Kind.SYSTEM}:
        return Letter.objects.none()
    return Letter.objects.filter(complaint__in=visible(viewer))


def _rows(viewer: Viewer) -> QuerySet[Letter]:
    """The same, with all that writing and sending one needs."""
    return (
        _there(viewer)
        .select_related("complaint__handler", "complaint__body", "complaint__regulation", "organisation")
        .select_related("party__person", "party__body", "approved_by", "sent_by", "prepared_by")
    )
