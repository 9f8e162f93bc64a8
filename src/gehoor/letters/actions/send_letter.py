"""Send a letter: into the ten minutes in which it can still be taken back; and take it back."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.approve import approved
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.approve_letter import require_ready
from gehoor.letters.actions.depart import depart, ended_so
from gehoor.letters.actions.opened_letter import NeedsConfirmation, OpenLetter, TooLate, opened_letter
from gehoor.letters.contents.event import event_fields
from gehoor.letters.kinds import Approval, Kind
from gehoor.letters.models import Letter
from gehoor.letters.moment import Moment, moment_for
from gehoor.platform import clock, outbox

State = Letter.State
# What somebody else agreed with, as the room of the file calls it.
SUBJECTS = {"findings": "decision", "findings_deviating": "decision", "not_handled": "not_handled"}


def send_letter(viewer: Viewer, letter_id: int, *, confirmed: bool = False) -> Moment:
    """Let all letters of the act leave; the moment says when, and whether they could wait.

    Raises NotReady, NeedsConfirmation (safety row 7), Refused where the law does not allow it now or nobody agreed.
    """
    with opened_letter(viewer, letter_id) as open_letter:
        _check(open_letter, confirmed=confirmed)
        moment = moment_for(open_letter.kind, open_letter.file.position, clock.now())
        for letter in open_letter.letters:
            letter.state, letter.leaves_at, letter.problem = State.LEAVING, moment.leaves_at, ""
            letter.sent_by_id = viewer.person_id
            letter.version += 1
        open_letter.save("state", "leaves_at", "problem", "sent_by", "version")
        if moment.at_once:
            depart(open_letter.file, open_letter.letters)
        else:
            _leave_in_outbox(open_letter, moment)
        return moment


def undo_letter(viewer: Viewer, letter_id: int) -> None:
    """Take the letters of the act back to where they were; TooLate when they have left."""
    with opened_letter(viewer, letter_id) as open_letter:
        if any(letter.state != State.LEAVING for letter in open_letter.letters):
            raise TooLate
        if not outbox.cancel(identity_of(open_letter.letters[0])):
            raise TooLate
        for letter in open_letter.letters:
            letter.state = State.APPROVED if letter.approved_by_id else State.DRAFT
            letter.leaves_at = None
        open_letter.save("state", "leaves_at")


def identity_of(letter: Letter) -> str:
    """What makes that the same sending runs once; sent again after an undo it is another one."""
    return f"letter:{letter.batch}:{letter.version}"


def _check(open_letter: OpenLetter, *, confirmed: bool) -> None:
    open_letter.expect(State.DRAFT, State.AWAITING_APPROVAL, State.APPROVED)
    if open_letter.kind.approval is Approval.SECOND and not _is_approved(open_letter):
        raise Refused(_("Voor deze brief moet eerst een collega akkoord geven."))
    require_ready(open_letter)
    ask_law(open_letter.file, open_letter.letters, open_letter.kind)
    if not confirmed:
        _confirm_addressees(open_letter)


def _is_approved(open_letter: OpenLetter) -> bool:
    """Somebody else agreed: with this letter, or with the decision (or the proposal not to handle) that it tells."""
    if all(letter.state == State.APPROVED for letter in open_letter.letters):
        return True
    subject = SUBJECTS.get(open_letter.kind.key)
    return subject is not None and approved(open_letter.file.events, subject) is not None


def ask_law(file: OpenFile, letters: list[Letter], kind: Kind) -> None:
    """Raise Refused where the law does not allow what sending would record."""
    if kind.records and kind.records.legal and not ended_so(file, kind.records.event):
        ground = letters[0].values.get("ground")
        file.ask(kind.records.event, ground=str(ground) if ground else None, fields=event_fields(letters))


def _confirm_addressees(open_letter: OpenLetter) -> None:
    written_for = _("de klager") if "complainant" in open_letter.kind.to else _("degene over wie de klacht gaat")
    for letter in open_letter.letters:
        if letter.party is not None and letter.party.kind not in open_letter.kind.to:
            question = _("Deze tekst is geschreven voor %(meant)s. Weet u zeker dat u hem aan %(name)s wilt sturen?")
            raise NeedsConfirmation(question % {"meant": written_for, "name": letter.party.name or written_for})


def _leave_in_outbox(open_letter: OpenLetter, moment: Moment) -> None:
    first = open_letter.letters[0]
    outbox.put(
        "letter",
        identity_of(first),
        {"batch": first.batch, "version": first.version},
        organisation_id=first.organisation_id,
        not_before=moment.leaves_at,
    )
